#include "tthc/diff/meaning/verdicts.h"

#include "tthc/base/split.h"
#include "tthc/base/typography.h"
#include "tthc/law/agencies.h"

#include <algorithm>
#include <string>

namespace tthc::meaning {
namespace {

Message message(const Bilingual& text) {
    return {std::string(text.vi), std::string(text.en)};
}

std::vector<std::string> agencies_of(const std::string& text) {
    std::vector<std::string> agencies;
    for (const std::string_view part : split(text, ",;\n"))
        agencies.push_back(without_typography(part));
    std::sort(agencies.begin(), agencies.end());
    return agencies;
}

bool same_agencies(const std::string& left, const std::string& right) {
    return agencies_of(left) == agencies_of(right);
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

}  // namespace

Meaning neutral() {
    return neutral_because(
        {"không đổi điều người dân, doanh nghiệp phải làm", "what people must do stays the same"});
}

Meaning neutral_because(const Bilingual& reason) {
    return {Effect::neutral, message(reason)};
}

Meaning unclear() {
    return unclear_because({"nội dung đổi bằng lời; cần người đọc đánh giá",
                            "the words changed; a reader must judge them"});
}

Meaning unclear_because(const Bilingual& reason) {
    return {Effect::unclear, message(reason)};
}

Meaning depends_on_contents() {
    return unclear_because({"tùy nội dung; cần người đọc đánh giá",
                            "it depends on the contents; a reader must judge"});
}

Meaning either(bool falls, const Bilingual& less, const Bilingual& more) {
    return {falls ? Effect::reducing : Effect::increasing, message(falls ? less : more)};
}

Meaning not_stated(bool came) {
    if (came) {
        return unclear_because({"bản cũ không nêu mục này: nêu lần đầu không phải là tăng hay giảm",
                                "the old version does not state this section: stating it for the "
                                "first time neither adds nor cuts"});
    }
    return unclear_because({"bản mới không nêu mục này: không nêu không phải là bãi bỏ",
                            "the new version does not state this section: not stated is not "
                            "abolished"});
}

Meaning only_typography() {
    return neutral_because({"chỉ khác cách viết", "only the typography differs"});
}

bool is_directed(const Meaning& meaning) {
    return meaning.effect == Effect::reducing || meaning.effect == Effect::increasing;
}

Meaning together(const std::vector<Meaning>& parts) {
    const Meaning* told = nullptr;
    for (const Meaning& part : parts) {
        if (part.effect == Effect::unclear) return part;
        if (!is_directed(part)) continue;
        if (told != nullptr && told->effect != part.effect) {
            return unclear_because({"có phần tăng, có phần giảm", "some parts grow, some fall"});
        }
        told = &part;
    }
    return told == nullptr ? neutral() : *told;
}

Meaning of_agencies(const std::string& before, const std::string& after,
                    const Knowledge& knowledge) {
    if (before == after) return neutral();
    if (before.empty() || after.empty()) {
        return unclear_because({"một bên không nêu cơ quan", "one side names no agency"});
    }
    if (same_agencies(before, after)) {
        return neutral_because({"cùng các cơ quan ấy", "the same agencies"});
    }
    if (knowledge.agencies != nullptr && knowledge.agencies->succeeds(before, after)) {
        return neutral_because({"cơ quan kế thừa theo sắp xếp tổ chức bộ máy, đơn vị hành chính",
                                "the successor by law"});
    }
    return unclear_because({"cơ quan khác giải quyết", "another agency acts"});
}

Meaning of_narrowing(const Text& before, const Text& after) {
    if (!before.value.empty() && !after.value.empty()) return unclear();
    return either(before.value.empty(),
                  {"chỉ còn áp dụng cho một trường hợp", "it holds for one case only"},
                  {"áp dụng cho mọi trường hợp", "it holds for every case"});
}

void add_amount(Balance& balance, const Part& part, const Maybe<Count>& before,
                const Maybe<Count>& after) {
    balance.add(part, trend(amount_of(before), amount_of(after)));
}
void add_amount(Balance& balance, const Part& part, const Maybe<Quantity>& before,
                const Maybe<Quantity>& after) {
    balance.add(part, trend(amount_of(before), amount_of(after)));
}
void add_amount(Balance& balance, const Part& part, const Maybe<Money>& before,
                const Maybe<Money>& after) {
    balance.add(part, trend(amount_of(before), amount_of(after)));
}
void add_amount(Balance& balance, const Part& part, const Maybe<Decimal>& before,
                const Maybe<Decimal>& after) {
    balance.add(part, trend(amount_of(before), amount_of(after)));
}

}  // namespace tthc::meaning
