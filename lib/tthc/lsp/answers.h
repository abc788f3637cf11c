#pragma once

#include "tthc/lsp/document.h"
#include "tthc/lsp/json.h"
#include "tthc/lsp/outline.h"

#include <string>

namespace tthc::lsp {

/// What a client understands, as it said in `initialize`.
struct Client {
    Encoding encoding = Encoding::utf16;
    bool markdown = false;
    bool related = false;  ///< further places of a diagnostic
};

/// An open document as a question about it needs it.
struct Asked {
    const Document& document;
    const Client& client;
    const About& about;
    Language language;
    Date day;
    Positions positions;
    Outline outline;

    std::string words(const Bilingual& text) const { return std::string(text.in(language)); }
};

/// The findings as the protocol has them.
Json diagnostics(const Asked& asked);

/// The key under the place, and what is wrong from its line on; null where there is neither.
Json hover(const Asked& asked, Position position);

/// Keys that the record at this place may still have, and words that its value may be.
Json completion(const Asked& asked, Position position);

/// For each rule that found something on these lines, the comment that takes it out; it lacks its
/// reason, and holds only when a person has written it. Nothing where a comment would change what
/// the file says.
Json code_actions(const Asked& asked, const Range& range, const Json& context);

/// Keys and items as a tree.
Json symbols(const Asked& asked);

/// The address of the page of a rule; empty for a code that has none.
std::string page_of(const Code& code, const About& about);

}  // namespace tthc::lsp
