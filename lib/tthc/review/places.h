#pragma once

#include "tthc/review/rule.h"

#include <string>
#include <vector>

namespace tthc {

/// The places of one fault in a record. It is told once, at the first of them; the others are
/// related to it.
class Places {
public:
    void add(Span span, std::string path) { places_.push_back({span, std::move(path)}); }

    bool empty() const { return places_.empty(); }
    std::size_t size() const { return places_.size(); }

    /// `again` is said of each other place. There is at least one.
    Finding& tell(const Subject& subject, Report& report, Message message,
                  const Bilingual& again) const;
    /// The same as a question.
    Finding& ask(const Subject& subject, Report& report, Message question,
                 const Bilingual& again) const;

private:
    struct Here {
        Span span;
        std::string path;
    };

    void relate(Finding& found, const Subject& subject, const Bilingual& again) const;

    std::vector<Here> places_;
};

}  // namespace tthc
