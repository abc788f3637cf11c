#include "tthc/base/typography.h"
#include "tthc/diff/meaning/judgement.h"

#include <algorithm>
#include <string>

namespace tthc::meaning {
namespace {

constexpr Part form_pages{{"số trang mẫu", "the number of pages"}, Number::singular};

/// What a document asks for, by the order of burden: what is certified is a copy, what is copied or
/// handed in can be shown, or sent as a file.
struct Demand {
    Count originals = 0;
    Count certified = 0;
    Count copies = 0;
    Count shown = 0;
    Count electronic = 0;

    bool is_within(const Demand& other) const {
        return originals <= other.originals && certified <= other.certified &&
               certified + copies <= other.certified + other.copies &&
               paper() + shown <= other.paper() + other.shown &&
               paper() + electronic <= other.paper() + other.electronic;
    }
    Count paper() const { return originals + certified + copies; }
};

bool says_certified(const std::string& plain_name) {
    constexpr std::string_view phrases[] = {"bản sao có chứng thực", "bản sao chứng thực",
                                            "bản sao y công chứng",  "bản sao công chứng",
                                            "bản sao có công chứng", "bản sao được chứng thực"};
    return std::any_of(std::begin(phrases), std::end(phrases), [&](std::string_view phrase) {
        return plain_name.find(phrase) != std::string::npos;
    });
}

Count count_of(const Maybe<Count>& count) {
    return count ? count->value : 0;
}

bool says_certified(const Document& document) {
    return says_certified(without_typography(document.name.value));
}

Demand demand_of(const Document& document) {
    return {count_of(document.originals), count_of(document.certified_copies),
            count_of(document.copies), count_of(document.shown), count_of(document.electronic)};
}

/// A name that says "bản sao có chứng thực" makes its copies certified ones.
Demand demand_by_name(const Document& document) {
    Demand demand = demand_of(document);
    if (!says_certified(document)) return demand;
    demand.certified += demand.copies;
    demand.copies = 0;
    return demand;
}

bool states_number(const Document& document) {
    return document.originals || document.copies || document.certified_copies || document.shown ||
           document.electronic;
}

Meaning of_demands(const Demand& before, const Demand& after) {
    const bool less = after.is_within(before);
    const bool more = before.is_within(after);
    if (less && more) return neutral();
    if (less || more) {
        return either(less, {"phải nộp, xuất trình ít hơn", "less to hand in or show"},
                      {"phải nộp, xuất trình nhiều hơn", "more to hand in or show"});
    }
    return unclear_because(
        {"loại này giảm nhưng loại kia tăng; chỉ ước tính chi phí mới trả lời được",
         "one kind falls but another grows; only the estimate can say"});
}

Meaning of_quantity(const Both<Document>& both) {
    if (!states_number(both.before) || !states_number(both.after)) {
        return unclear_because({"một bên không nêu số lượng", "one side states no number"});
    }
    if (says_certified(both.before) == says_certified(both.after))
        return of_demands(demand_of(both.before), demand_of(both.after));
    return of_demands(demand_by_name(both.before), demand_by_name(both.after));
}

/// A name that says of the same copies that they are certified, or no longer so.
Meaning of_name(const Both<Document>& both) {
    const bool was = says_certified(both.before);
    const bool is = says_certified(both.after);
    if (was == is || count_of(both.before.copies) + count_of(both.after.copies) == 0)
        return unclear();
    return either(was, {"bản sao không còn phải chứng thực", "the copy need not be certified"},
                  {"bản sao phải có chứng thực", "the copy must be certified"});
}

/// Its name and number say which form it is; what people fill in is its pages.
Meaning of_form(const Both<Document>& both) {
    const auto& [before, after, context] = both;
    if (!before.form || !after.form) {
        return unclear_because({"một bên không nêu mẫu", "one side states no form"});
    }
    if (!same_wording(before.form->name.value, after.form->name.value)) return unclear();
    if (before.form->pages == after.form->pages) return neutral();
    if (!before.form->pages || !after.form->pages) return unclear();
    Balance balance;
    add_amount(balance, form_pages, before.form->pages, after.form->pages);
    return balance.meaning();
}

bool is_optional(const Document& document) {
    return document.optional && document.optional->value;
}

Meaning of_option(const Both<Document>& both) {
    if (is_optional(both.before) == is_optional(both.after)) return neutral();
    return either(is_optional(both.after),
                  {"chỉ còn phải nộp nếu có", "asked only of those who have it"},
                  {"ai cũng phải nộp", "asked of everyone"});
}

Meaning of_scope(const Both<Document>& both) {
    return of_narrowing(both.before.when, both.after.when);
}

std::ptrdiff_t alternatives(const Document& document, const Procedure& procedure) {
    if (document.one_of.value.empty() || !procedure.documents) return 0;
    const auto& all = procedure.documents->items;
    return std::count_if(all.begin(), all.end(),
                         [&](const Document& other) { return other.one_of == document.one_of; }) -
           1;
}

Meaning of_alternatives(const Both<Document>& both) {
    const bool had = alternatives(both.before, both.context.before) > 0;
    const bool has = alternatives(both.after, both.context.after) > 0;
    if (!had && !has) return neutral();
    if (had && has) return unclear();
    return either(has, {"giấy tờ khác thay thế được", "another document may replace it"},
                  {"không giấy tờ nào thay thế được", "no other document may replace it"});
}

Meaning of_item(const Item<Document>& item) {
    if (item.has_alternative) {
        return either(
            item.came,
            {"thêm một cách đáp ứng cùng yêu cầu", "one more way to meet the same requirement"},
            {"bớt một cách đáp ứng cùng yêu cầu", "one way less to meet the same requirement"});
    }
    return either(!item.came, {"bớt một giấy tờ phải nộp", "one document less"},
                  {"thêm một giấy tờ phải nộp", "one document more"});
}

bool is_joining(const std::string& word) {
    constexpr std::string_view joining[] = {"và", "cùng", "kèm", "với"};
    return std::find(std::begin(joining), std::end(joining), word) != std::end(joining);
}

/// Whether the names of the parts together are the name of the one, but for words that join.
bool says_all(const Regrouped<Document>& regrouped) {
    auto rest = words_of(regrouped.one.name.value);
    for (const Document* const part : regrouped.many) {
        for (const std::string& word : words_of(part->name.value)) {
            const auto found = std::find(rest.begin(), rest.end(), word);
            if (found != rest.end()) {
                rest.erase(found);
            } else if (!is_joining(word)) {
                return false;
            }
        }
    }
    return std::all_of(rest.begin(), rest.end(), is_joining);
}

/// Whether a paper is asked for as the other one, whatever it is.
bool asks_the_same(const Document& left, const Document& right) {
    const Demand one = demand_of(left);
    const Demand other = demand_of(right);
    const bool alternatives = !left.one_of.value.empty() || !right.one_of.value.empty();
    return one.is_within(other) && other.is_within(one) && !alternatives &&
           left.form.has_value() == right.form.has_value() &&
           same_wording(left.when.value, right.when.value) &&
           same_wording(left.note.value, right.note.value);
}

/// Papers that stand in one line are asked for as before: no cut.
Meaning of_lines(const Regrouped<Document>& regrouped) {
    const bool same =
        says_all(regrouped) &&
        std::all_of(regrouped.many.begin(), regrouped.many.end(), [&](const Document* const part) {
            return asks_the_same(regrouped.one, *part);
        });
    if (!same) return of_parts(regrouped);
    return neutral_because({"cùng những giấy tờ ấy, ghi gộp hoặc tách mục",
                            "the same papers, in one item or in several"});
}

constexpr Judgement<Document> of_document[] = {
    {"id", {"id"}, harmless},
    {"code", {"code"}, harmless},
    {"name", {"name"}, of_name},
    {"quantity", {"originals", "copies", "certified_copies", "shown", "electronic"}, of_quantity},
    {"form", {"form/name", "form/code", "form/files", "form/pages"}, of_form},
    {"option", {"optional"}, of_option},
    {"scope", {"when"}, of_scope},
    {"alternatives", {"one_of"}, of_alternatives},
    {"origin", {"issued_by", "result_of", "held_in"}, of_words},
    {"basis", {"basis", "prescribed/basis", "prescribed/value"}, harmless},
    {"note", {"note"}, of_words}};

}  // namespace

template <>
const Judge<Document>& judge<Document>() {
    static constexpr Judge<Document> all{of_document, of_item, harmless, of_lines};
    return all;
}

}  // namespace tthc::meaning
