#pragma once

#include "tthc/diff/balance.h"
#include "tthc/diff/change.h"
#include "tthc/diff/knowledge.h"
#include "tthc/model/element.h"

/// What the tables of judgements share.
namespace tthc::meaning {

/// Both versions of the procedure, and what the registers know.
struct Context {
    const Procedure& before;
    const Procedure& after;
    const Knowledge& knowledge;
};

/// An element on both sides, whole.
template <class T>
struct Both {
    const T& before;
    const T& after;
    const Context& context;
};

/// An item that came, went or moved, beside those of its list on the other side.
template <class T>
struct Item {
    const T& value;
    bool came = false;
    Section section = Section::procedure;
    const std::vector<T>& others;
    const Context& context;
    /// Of a document: the other side asks for another one of its group of alternatives.
    bool has_alternative = false;
};

/// One item and those that it became, or that became it.
template <class T>
struct Regrouped {
    const T& one;
    std::vector<const T*> many;
    bool splits = true;
    const Context& context;
};

Meaning neutral();
Meaning neutral_because(const Bilingual& reason);
/// The words changed, and only a reader can judge them.
Meaning unclear();
Meaning unclear_because(const Bilingual& reason);
Meaning depends_on_contents();
/// Of an item of a section that one side does not state.
Meaning not_stated(bool came);
/// Of texts that say the same.
Meaning only_typography();
bool is_directed(const Meaning& meaning);
/// Of several parts: unclear as soon as one is, or two point in different directions.
Meaning together(const std::vector<Meaning>& parts);
/// `reducing` when the burden falls; the two reasons say which way.
Meaning either(bool falls, const Bilingual& less, const Bilingual& more);

/// For the tables: fields and items on which nothing that people must do depends.
template <class T>
Meaning harmless(const Both<T>& /*both*/) {
    return neutral();
}
template <class T>
Meaning harmless(const Item<T>& /*item*/) {
    return neutral();
}

/// For the tables: fields of words.
template <class T>
Meaning of_words(const Both<T>& /*both*/) {
    return unclear();
}

/// For the tables: items of words that were put together or taken apart.
template <class T>
Meaning of_parts(const Regrouped<T>& /*regrouped*/) {
    return unclear_because({"ghi gộp hoặc tách mục; cần người đọc đối chiếu nội dung",
                            "in one item or in several; a reader must compare the contents"});
}

/// Which of two times is the lighter one to bear.
enum class Lighter { shorter, longer };
/// By number where the law converts the units, else by bounds, else over the calendar.
Meaning of_durations(const Duration& before, const Duration& after, Lighter lighter,
                     const Knowledge& knowledge);

/// A case written beside an item narrows it.
Meaning of_narrowing(const Text& before, const Text& after);

/// Agencies between commas and semicolons, in any order: the same ones, or their successors by law.
Meaning of_agencies(const std::string& before, const std::string& after,
                    const Knowledge& knowledge);

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
