#include "tthc/diff/meaning/judgement.h"

namespace tthc::meaning {
namespace {

constexpr Part originals{{"bản chính", "originals"}, Number::plural};
constexpr Part copies{{"bản sao", "copies"}, Number::plural};
constexpr Part certified{{"bản sao chứng thực", "certified copies"}, Number::plural};
constexpr Part shown{{"bản xuất trình", "documents shown"}, Number::plural};
constexpr Part pages{{"số trang mẫu", "the number of pages"}, Number::singular};

bool states_number(const Document& document) {
    return document.originals || document.copies || document.certified_copies || document.shown;
}

Meaning of_quantity(const Document& before, const Document& after) {
    if (!states_number(before) || !states_number(after)) {
        return unclear_because({"một bên không nêu số lượng", "one side states no number"});
    }
    Balance balance;
    add_amount(balance, originals, before.originals, after.originals);
    add_amount(balance, copies, before.copies, after.copies);
    add_amount(balance, certified, before.certified_copies, after.certified_copies);
    add_amount(balance, shown, before.shown, after.shown);
    return balance.meaning();
}

/// Its name and number say which form it is; what people fill in is its pages.
Meaning of_form(const Document& before, const Document& after) {
    if (!before.form || !after.form) {
        return unclear_because({"có hoặc không còn mẫu", "a form was introduced or dropped"});
    }
    if (before.form->pages.has_value() != after.form->pages.has_value()) return unclear();
    Balance balance;
    add_amount(balance, pages, before.form->pages, after.form->pages);
    return balance.meaning();
}

Meaning of_scope(const Document& before, const Document& after) {
    return of_narrowing(before.when, after.when);
}

Meaning of_alternatives(const Document& before, const Document& after) {
    if (!before.one_of.value.empty() && !after.one_of.value.empty()) return unclear();
    return either(before.one_of.value.empty(),
                  {"giấy tờ khác thay thế được", "another document may replace it"},
                  {"không giấy tờ nào thay thế được", "no other document may replace it"});
}

Meaning of_item(const Document& /*item*/, const Change& change) {
    if (change.has_alternative) {
        return either(
            came(change),
            {"thêm một cách đáp ứng cùng yêu cầu", "one more way to meet the same requirement"},
            {"bớt một cách đáp ứng cùng yêu cầu", "one way less to meet the same requirement"});
    }
    return either(!came(change), {"bớt một giấy tờ phải nộp", "one document less"},
                  {"thêm một giấy tờ phải nộp", "one document more"});
}

constexpr Judgement<Document> judgements[] = {
    {"id", {"id"}, harmless},
    {"name", {"name"}, of_words},
    {"quantity", {"originals", "copies", "certified_copies", "shown"}, of_quantity},
    {"form", {"form/name", "form/code", "form/pages"}, of_form},
    {"scope", {"when"}, of_scope},
    {"alternatives", {"one_of"}, of_alternatives},
    {"origin", {"issued_by", "result_of", "held_in"}, harmless},
    {"basis", {"basis", "prescribed/basis", "prescribed/value"}, harmless},
    {"note", {"note"}, harmless}};

}  // namespace

template <>
const Judge<Document>& judge<Document>() {
    static constexpr Judge<Document> all{judgements, of_item, harmless};
    return all;
}

}  // namespace tthc::meaning
