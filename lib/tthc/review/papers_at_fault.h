#pragma once

#include "tthc/review/places.h"

#include <string>
#include <vector>

namespace tthc {

/// The papers of a dossier with one fault: it is told of the first.
struct PapersAtFault {
    Places places;
    const Document* first = nullptr;
};

/// The name as a message quotes it: one line, the beginning of a long one, no mark at its end.
std::string quoted_name(const Document& paper);

/// `span_of` is where the fault of a paper stands.
template <class IsAtFault, class SpanOf>
PapersAtFault papers_at_fault(const std::vector<Document>& papers, IsAtFault is_at_fault,
                              SpanOf span_of) {
    PapersAtFault found;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        if (!is_at_fault(papers[i])) continue;
        if (found.first == nullptr) found.first = &papers[i];
        found.places.add(span_of(papers[i]), item_path("documents", papers[i].id, i));
    }
    return found;
}

/// The same, where the name is at fault.
template <class IsAtFault>
PapersAtFault papers_at_fault(const std::vector<Document>& papers, IsAtFault is_at_fault) {
    return papers_at_fault(papers, is_at_fault,
                           [](const Document& paper) { return paper.name.span; });
}

}  // namespace tthc
