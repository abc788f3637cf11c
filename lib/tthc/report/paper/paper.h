#pragma once

#include "tthc/config/letterhead.h"
#include "tthc/report/document/document.h"

#include <optional>
#include <string>
#include <string_view>

/// Official documents in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I.
namespace tthc::report {

/// What is signed, or goes along with what is signed.
struct Paper {
    Message kind;              ///< BÁO CÁO
    std::string abbreviation;  ///< BC, in the number; empty: goes along with a document
    Message subject;
    std::string agency = {};  ///< that issues it, where the letterhead states none
    Document body;
    /// In front of which block of the body the findings of the report belong; none: nowhere.
    std::optional<std::size_t> findings_at = {};
    bool across = false;  ///< its tables need the width of the page
    struct Annex {
        Message title;
        Document body;
    };
    std::optional<Annex> annex = {};
};

/// The bytes of a document of Word 2007 and later. The number and the day are left to be filled in,
/// and so is what the letterhead does not state. `day`, of which the year is told, is also the day
/// on which the file says it was made. The same bytes of the same paper.
std::string write_docx(const Paper& paper, const Letterhead& letterhead, Language language,
                       Date day);

}  // namespace tthc::report
