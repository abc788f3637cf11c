#include "tthc/diff/meaning.h"

#include "tthc/diff/balance.h"
#include "tthc/diff/groups.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc {
namespace {

Meaning neutral() {
    return {
        Effect::neutral,
        {"không đổi điều người dân, doanh nghiệp phải làm", "what people must do stays the same"}};
}

Meaning unclear() {
    return {Effect::unclear,
            {"nội dung đổi bằng lời; cần người đọc đánh giá",
             "the words changed; a reader must judge them"}};
}

/// `reducing` when the burden falls; the two reasons say which way.
Meaning either(bool falls, const Bilingual& less, const Bilingual& more) {
    const Bilingual& reason = falls ? less : more;
    return {falls ? Effect::reducing : Effect::increasing,
            {std::string(reason.vi), std::string(reason.en)}};
}

Meaning unclear_because(const Bilingual& reason) {
    return {Effect::unclear, {std::string(reason.vi), std::string(reason.en)}};
}

Quantity amount_of(const Maybe<Count>& count) {
    return count ? Quantity(Decimal(count->value)) : Quantity();
}
Quantity amount_of(const Maybe<Quantity>& quantity) {
    return quantity ? quantity->value : Quantity();
}
Quantity amount_of(const Maybe<Money>& money) {
    return money ? Quantity(Decimal(money->value.dong)) : Quantity();
}
Quantity amount_of(const Maybe<Decimal>& number) {
    return number ? Quantity(number->value) : Quantity();
}

template <class T>
void add_amount(Balance& balance, const Part& part, const T& before, const T& after) {
    balance.add(part, trend(amount_of(before), amount_of(after)));
}

Meaning of_durations(const Maybe<Duration>& before, const Maybe<Duration>& after,
                     bool longer_is_lighter) {
    const auto order = compare(before->value, after->value);
    if (!order) {
        return unclear_because({"đơn vị thời gian khác nhau, chỉ so được theo lịch",
                                "the units of time differ; only a calendar compares them"});
    }
    if (*order == 0) return neutral();
    const bool shorter = *order > 0;
    if (longer_is_lighter) {
        return either(!shorter, {"giá trị dài hơn", "it is valid for longer"},
                      {"giá trị ngắn hơn", "it is valid for a shorter time"});
    }
    return either(shorter, {"thời gian ngắn hơn", "the time is shorter"},
                  {"thời gian dài hơn", "the time is longer"});
}

Meaning of_limit(const Maybe<Duration>& before, const Maybe<Duration>& after) {
    if (before && after) return of_durations(before, after, /*longer_is_lighter=*/false);
    return either(
        !before.has_value(), {"cơ quan có thêm thời hạn phải giữ", "the agency is bound to a time"},
        {"cơ quan không còn thời hạn phải giữ", "the agency is no longer bound to a time"});
}

/// A case or alternative written beside an item narrows it.
Meaning of_narrowing(const Text& before, const Text& after) {
    if (!before.value.empty() && !after.value.empty()) return unclear();
    return either(before.value.empty(),
                  {"chỉ còn áp dụng cho một trường hợp", "it holds for one case only"},
                  {"áp dụng cho mọi trường hợp", "it holds for every case"});
}

Meaning of(const Document& before, const Document& after, std::string_view group) {
    if (group == "quantity") {
        const auto says = [](const Document& d) {
            return d.originals || d.copies || d.certified_copies || d.shown;
        };
        if (!says(before) || !says(after)) {
            return unclear_because({"một bên không nêu số lượng", "one side states no number"});
        }
        Balance balance;
        add_amount(balance, {{"bản chính", "originals"}, Number::plural}, before.originals,
                   after.originals);
        add_amount(balance, {{"bản sao", "copies"}, Number::plural}, before.copies, after.copies);
        add_amount(balance, {{"bản sao chứng thực", "certified copies"}, Number::plural},
                   before.certified_copies, after.certified_copies);
        add_amount(balance, {{"bản xuất trình", "documents shown"}, Number::plural}, before.shown,
                   after.shown);
        return balance.meaning();
    }
    if (group == "scope") return of_narrowing(before.when, after.when);
    if (group == "alternatives") {
        if (!before.one_of.value.empty() && !after.one_of.value.empty()) return unclear();
        return either(before.one_of.value.empty(),
                      {"giấy tờ khác thay thế được", "another document may replace it"},
                      {"không giấy tờ nào thay thế được", "no other document may replace it"});
    }
    if (group == "form") {
        if (!before.form || !after.form) {
            return unclear_because({"có hoặc không còn mẫu", "a form was introduced or dropped"});
        }
        if (before.form->pages.has_value() != after.form->pages.has_value()) return unclear();
        Balance balance;
        add_amount(balance, {{"số trang mẫu", "the number of pages"}, Number::singular},
                   before.form->pages, after.form->pages);
        return balance.meaning();
    }
    return neutral();
}

Meaning of(const Deadline& before, const Deadline& after, std::string_view group) {
    if (group == "legal") return of_limit(before.legal, after.legal);
    if (group == "committed") return of_limit(before.committed, after.committed);
    if (group == "consent") {
        const auto consents = [](const Deadline& d) {
            return d.silence_means_consent && d.silence_means_consent->value;
        };
        if (consents(before) == consents(after)) return neutral();
        return either(consents(after),
                      {"hết thời hạn không trả lời là đồng ý", "silence has become consent"},
                      {"không trả lời không còn là đồng ý", "silence is no longer consent"});
    }
    if (group == "from" || group == "scope") return unclear();
    if (group == "actual") {
        return {Effect::neutral,
                {"thực tế giải quyết, không phải quy định", "it is practice, not law"}};
    }
    return neutral();
}

bool states_amount(const Fee& fee) {
    return fee.amount || fee.percent || !fee.tiers.empty() || !fee.free.value.empty();
}

void add_tiers(Balance& balance, const Fee& before, const Fee& after) {
    constexpr Part part{{"bậc thu", "the tiers"}, Number::plural};
    const auto same_case = [](const Tier& a, const Tier& b) { return a.when == b.when; };
    if (!std::equal(before.tiers.begin(), before.tiers.end(), after.tiers.begin(),
                    after.tiers.end(), same_case)) {
        balance.add_text(part);
        return;
    }
    for (std::size_t i = 0; i < before.tiers.size(); ++i)
        add_amount(balance, part, before.tiers[i].amount, after.tiers[i].amount);
}

Meaning of(const Fee& before, const Fee& after, std::string_view group) {
    if (group == "scope") {
        if (before.channels != after.channels) return unclear();
        return of_narrowing(before.when, after.when);
    }
    if (group != "amount") return neutral();
    if (!states_amount(before) || !states_amount(after)) {
        return unclear_because({"một bên không nêu mức thu", "one side states no amount"});
    }
    Balance balance;
    add_amount(balance, {{"mức thu", "the amount"}, Number::singular}, before.amount, after.amount);
    if (before.quantity.has_value() == after.quantity.has_value()) {
        add_amount(balance, {{"số đơn vị", "the number of units"}, Number::singular},
                   before.quantity, after.quantity);
    } else {
        balance.add_text({{"số đơn vị", "the number of units"}, Number::singular});
    }
    add_amount(balance, {{"tỷ lệ", "the percentage"}, Number::singular}, before.percent,
               after.percent);
    if (before.per != after.per || before.percent_of != after.percent_of) {
        balance.add_text({{"cơ sở tính", "the base of the amount"}, Number::singular});
    }
    add_tiers(balance, before, after);
    const int was_free = before.free.value.empty() ? 0 : 1;
    const int is_free = after.free.value.empty() ? 0 : 1;
    balance.add({{"nghĩa vụ nộp", "the duty to pay"}, Number::singular}, was_free - is_free);
    return balance.meaning();
}

bool is_applicant(const Step& step) {
    return step.actor.value == applicant_actor;
}

Meaning of(const Step& before, const Step& after, std::string_view group) {
    if (group == "time") {
        if (before.time && after.time) {
            return of_durations(before.time, after.time, /*longer_is_lighter=*/false);
        }
        return unclear_because({"một bên không nêu thời gian", "one side states no time"});
    }
    if (group == "actor") {
        if (is_applicant(before) == is_applicant(after)) {
            return unclear_because({"cơ quan khác thực hiện", "another agency acts"});
        }
        return either(
            is_applicant(before),
            {"người nộp không còn phải làm bước này", "the applicant no longer takes this step"},
            {"người nộp phải làm bước này", "the applicant must take this step"});
    }
    if (group == "action" || group == "sequence" || group == "scope") return unclear();
    return neutral();
}

Meaning of(const Outcome& before, const Outcome& after, std::string_view group) {
    if (group == "form") return unclear();
    if (group != "validity") return neutral();
    if (before.validity && after.validity) {
        return of_durations(before.validity, after.validity, /*longer_is_lighter=*/true);
    }
    return unclear_because({"một bên không nêu thời hạn hiệu lực", "one side states no validity"});
}

Meaning of(const Condition& before, const Condition& after, std::string_view group) {
    if (group == "text") return unclear();
    if (group != "proof") return neutral();
    const auto within = [](const List<std::string>& part, const List<std::string>& whole) {
        return std::all_of(part.begin(), part.end(), [&](const Located<std::string>& document) {
            return std::find(whole.begin(), whole.end(), document) != whole.end();
        });
    };
    const bool fewer = within(after.proved_by, before.proved_by);
    const bool more = within(before.proved_by, after.proved_by);
    if (fewer && more) return neutral();
    if (!fewer && !more) return unclear();
    return either(fewer, {"ít giấy tờ chứng minh hơn", "fewer documents prove it"},
                  {"nhiều giấy tờ chứng minh hơn", "more documents prove it"});
}

Meaning of(const Task& before, const Task& after, std::string_view group) {
    if (group != "inputs") return neutral();
    Balance balance;
    constexpr Part trips{{"lượt đi lại", "travel"}, Number::singular};
    constexpr Part services{{"chi phí dịch vụ", "the cost of services"}, Number::singular};
    add_amount(balance, {{"số trang phải điền", "the number of pages"}, Number::singular},
               before.form_pages, after.form_pages);
    add_amount(balance, {{"số giờ", "the number of hours"}, Number::singular}, before.hours,
               after.hours);
    add_amount(balance, trips, before.trips, after.trips);
    add_amount(balance, services, before.services, after.services);
    if (before.to && after.to && before.to != after.to) {
        balance.add({{"quãng đường", "the distance"}, Number::singular},
                    after.to->value < before.to->value ? -1 : 1);
    }
    if (balance.falls(trips) && balance.grows(services)) {
        return unclear_because(
            {"một lượt đi lại trở thành dịch vụ phải trả tiền; chỉ ước tính chi phí mới trả lời "
             "được",
             "a trip became a paid service; only the estimate can say"});
    }
    if (balance.falls(services) && balance.grows(trips)) {
        return unclear_because(
            {"một dịch vụ phải trả tiền trở thành lượt đi lại; chỉ ước tính chi phí mới trả lời "
             "được",
             "a paid service became a trip; only the estimate can say"});
    }
    return balance.meaning();
}

Meaning of(const Dossier& before, const Dossier& after, std::string_view group) {
    if (group != "sets") return neutral();
    if (!before.sets || !after.sets) {
        return unclear_because({"một bên không nêu số bộ", "one side states no number of sets"});
    }
    Balance balance;
    add_amount(balance, {{"số bộ hồ sơ", "the number of sets"}, Number::singular}, before.sets,
               after.sets);
    return balance.meaning();
}

Meaning of(const Burden& before, const Burden& after, std::string_view group) {
    if (group == "times_per_year") {
        if (!before.times_per_year || !after.times_per_year) {
            return unclear_because({"một bên không nêu số lần", "one side does not say how often"});
        }
        Balance balance;
        add_amount(balance, {{"số lần trong năm", "the number of times a year"}, Number::singular},
                   before.times_per_year, after.times_per_year);
        return balance.meaning();
    }
    return {Effect::neutral,
            {"số liệu đầu vào: một điều chỉnh, không phải cắt giảm",
             "an input of the estimate: an adjustment, not a saving"}};
}

Meaning of(const Procedure& /*before*/, const Procedure& /*after*/, std::string_view group) {
    const bool who = group == "authority" || group == "handled_by";
    if (who) return unclear_because({"cơ quan khác giải quyết", "another agency decides"});
    return neutral();
}

template <class T>
Meaning of(const Located<T>& /*before*/, const Located<T>& /*after*/, std::string_view /*group*/) {
    return neutral();
}

Meaning of(std::monostate /*before*/, std::monostate /*after*/, std::string_view /*group*/) {
    return neutral();
}

Meaning of_step(const Step& step, bool added) {
    if (!is_applicant(step)) {
        return unclear_because({"bước của cơ quan; thời hạn mới nói người nộp phải chờ bao lâu",
                                "a step of an agency; the deadline says how long people wait"});
    }
    return either(!added, {"người nộp bớt một bước", "the applicant takes one step less"},
                  {"người nộp thêm một bước", "the applicant takes one step more"});
}

Meaning of_fee(const Fee& fee, bool added) {
    const bool free = !fee.free.value.empty() || (fee.amount && fee.amount->value.dong == 0);
    if (free) return neutral();
    return either(!added, {"bớt một khoản phải nộp", "one payment less"},
                  {"thêm một khoản phải nộp", "one payment more"});
}

Meaning of_document(const Change& change, bool added) {
    if (change.has_alternative) {
        return either(
            added,
            {"thêm một cách đáp ứng cùng yêu cầu", "one more way to meet the same requirement"},
            {"bớt một cách đáp ứng cùng yêu cầu", "one way less to meet the same requirement"});
    }
    return either(!added, {"bớt một giấy tờ phải nộp", "one document less"},
                  {"thêm một giấy tờ phải nộp", "one document more"});
}

Meaning of_deadline(const Deadline& deadline, bool added) {
    const bool bound = deadline.legal || deadline.committed;
    const bool general = deadline.when.value.empty() && deadline.channels.empty();
    if (!bound) return neutral();
    if (!general) {
        return unclear_because({"thời hạn của một trường hợp; cần so với thời hạn chung",
                                "a deadline of one case; compare it with the general one"});
    }
    return either(
        added, {"cơ quan có thêm thời hạn phải giữ", "the agency is bound to a time"},
        {"cơ quan không còn thời hạn phải giữ", "the agency is no longer bound to a time"});
}

/// An item that came or went as a whole.
Meaning of_item(const Change& change) {
    const bool added = change.kind == ChangeKind::added;
    const Element& item = added ? change.after.value : change.before.value;
    switch (change.section) {
        case Section::documents:
            return of_document(change, added);
        case Section::deadlines:
            return of_deadline(std::get<Deadline>(item), added);
        case Section::fees:
            return of_fee(std::get<Fee>(item), added);
        case Section::steps:
            return of_step(std::get<Step>(item), added);
        case Section::channels:
            return either(added, {"thêm một cách nộp", "one more way to apply"},
                          {"bớt một cách nộp", "one way less to apply"});
        case Section::conditions:
            return either(!added, {"bớt một điều kiện", "one condition less"},
                          {"thêm một điều kiện", "one condition more"});
        case Section::burden:
            return either(!added, {"bớt một việc phải làm", "one task less"},
                          {"thêm một việc phải làm", "one task more"});
        case Section::levels:
        case Section::coordinates_with:
        case Section::applicants:
        case Section::results:
            return unclear_because({"tùy nội dung; cần người đọc đánh giá",
                                    "it depends on the contents; a reader must judge"});
        case Section::basis:
        case Section::sources:
        case Section::procedure:
            return neutral();
    }
    return unclear();
}

}  // namespace

Meaning meaning_of(const Change& change) {
    if (change.kind == ChangeKind::moved || change.group == presence_group) return neutral();
    if (change.kind != ChangeKind::changed) return of_item(change);
    return std::visit(
        [&]<class T>(const T& before) {
            const T* const after = std::get_if<T>(&change.after.value);
            return after == nullptr ? unclear() : of(before, *after, change.group);
        },
        change.before.value);
}

}  // namespace tthc
