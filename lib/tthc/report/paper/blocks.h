#pragma once

#include "tthc/report/document/document.h"

#include <string>

namespace tthc::report {

/// The blocks of a document as WordprocessingML, in the letters of an official document: text of 14
/// points to both margins, tables of 13.
std::string word_xml_of(const Document& document, Language language, int width);

}  // namespace tthc::report
