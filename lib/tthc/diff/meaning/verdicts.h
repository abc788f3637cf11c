#pragma once

#include "tthc/diff/balance.h"
#include "tthc/diff/change.h"
#include "tthc/diff/meaning.h"
#include "tthc/model/element.h"

/// What the tables of judgements share.
namespace tthc::meaning {

Meaning neutral();
Meaning neutral_because(const Bilingual& reason);
/// The words changed, and only a reader can judge them.
Meaning unclear();
Meaning unclear_because(const Bilingual& reason);
Meaning depends_on_contents();
/// `reducing` when the burden falls; the two reasons say which way.
Meaning either(bool falls, const Bilingual& less, const Bilingual& more);

/// For the tables: fields and items on which nothing that people must do depends.
template <class T>
Meaning harmless(const T& /*before*/, const T& /*after*/) {
    return neutral();
}
template <class T>
Meaning harmless(const T& /*item*/, const Change& /*change*/) {
    return neutral();
}

/// For the tables: fields of words.
template <class T>
Meaning of_words(const T& /*before*/, const T& /*after*/) {
    return unclear();
}

bool came(const Change& change);

/// Which of two times is the lighter one to bear.
enum class Lighter { shorter, longer };
Meaning of_durations(const Duration& before, const Duration& after, Lighter lighter);

/// A case written beside an item narrows it.
Meaning of_narrowing(const Text& before, const Text& after);

/// A number that is not stated counts as none.
void add_amount(Balance& balance, const Part& part, const Maybe<Count>& before,
                const Maybe<Count>& after);
void add_amount(Balance& balance, const Part& part, const Maybe<Quantity>& before,
                const Maybe<Quantity>& after);
void add_amount(Balance& balance, const Part& part, const Maybe<Money>& before,
                const Maybe<Money>& after);
void add_amount(Balance& balance, const Part& part, const Maybe<Decimal>& before,
                const Maybe<Decimal>& after);

}  // namespace tthc::meaning
