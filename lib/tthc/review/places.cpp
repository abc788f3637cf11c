#include "tthc/review/places.h"

#include "tthc/base/say.h"

namespace tthc {

void Places::relate(Finding& found, const Subject& subject, const Bilingual& again) const {
    for (std::size_t i = 1; i < places_.size(); ++i)
        found.related.push_back(related_at(subject, places_[i].span, say(again)));
}

Finding& Places::tell(const Subject& subject, Report& report, Message message,
                      const Bilingual& again) const {
    Finding& found =
        report.add(subject, places_.front().span, places_.front().path, std::move(message));
    relate(found, subject, again);
    return found;
}

Finding& Places::ask(const Subject& subject, Report& report, Message question,
                     const Bilingual& again) const {
    Finding& found =
        report.ask(subject, places_.front().span, places_.front().path, std::move(question));
    relate(found, subject, again);
    return found;
}

}  // namespace tthc
