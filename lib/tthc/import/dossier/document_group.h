#pragma once

#include "tthc/import/shape/lexicon.h"
#include "tthc/import/shape/rows.h"

#include <string>
#include <string_view>

namespace tthc::importing {

/// What the heading of a group says of the papers below it.
struct DocumentGroup {
    std::string when;
    bool whole = false;   ///< `when` is all that the heading says
    bool shown = false;   ///< they are only shown
    bool remark = false;  ///< `* Lưu ý:`: no papers
    bool one_of = false;  ///< one of them will do
};

/// A heading that names papers to hand in or to show, contents, a proviso or a note is no case.
DocumentGroup group_of(const DocumentRow& heading, const Lexicon& lexicon);

/// `Một trong các giấy tờ sau:`
bool leads_alternatives(std::string_view text, const Lexicon& lexicon);

/// The case of a row that only heads those below it: `Đối với cấp mới, hồ sơ gồm:`; empty where it
/// tells none.
std::string case_of_heading_row(std::string_view text, const Lexicon& lexicon);

/// `Trường hợp ủy quyền: Văn bản ủy quyền`: the case in front of a paper, and the paper; of
/// `Trường hợp ủy quyền thì nộp …`, `Trường hợp ủy quyền, người nộp có …` the name keeps the case.
/// The case is empty where none is in front.
struct CasedPaper {
    std::string when;
    std::string name;
    bool apart = false;  ///< the case is not in the name
};
CasedPaper cased_paper(std::string_view text, const Lexicon& lexicon);

}  // namespace tthc::importing
