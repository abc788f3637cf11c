#pragma once

#include "tthc/import/shape/lexicon.h"

#include <string>
#include <string_view>
#include <vector>

namespace tthc::importing {

/// A cell in which the name of a paper and the names of its files run together, without a space.
struct NamedPaper {
    std::string name;
    std::string files;  ///< as they stand, run together; empty where the cell ends with no file
};
NamedPaper named_paper(std::string_view cell, const Lexicon& lexicon);

/// `Mẫu 1.docxMẫu 2.docx`, or names of files in lines: each file.
std::vector<std::string> file_names(std::string_view files, const Lexicon& lexicon);

/// `Mẫu số 02.HNTY` where a name has one number of a form and no other.
std::string form_number(std::string_view name, const Lexicon& lexicon);

}  // namespace tthc::importing
