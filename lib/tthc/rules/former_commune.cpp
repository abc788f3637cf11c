#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/law/agencies.h"
#include "tthc/review/former_places.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/texts.h"

#include <fmt/ranges.h>

#include <optional>
#include <string>
#include <utility>

namespace tthc::rules::former_commune {
namespace {

constexpr Ground basis[] = {grounds::same_everywhere,
                            Ground{"72/2025/QH15",
                                   "2025-07-01",
                                   "",
                                   {"Chính quyền địa phương hai cấp; xã, phường được sắp xếp lại",
                                    "Local government has two levels; communes were merged"}}};

/// The first former commune that a text names, and the words.
struct Named {
    FormerCommune commune;
    std::string words;
};

std::optional<Named> former_commune_in(const Text& text, const CommuneRegister& communes) {
    for (std::string& name : communes_in(text.value)) {
        if (auto ended = communes.find_ended(name))
            return Named{*std::move(ended), std::move(name)};
    }
    return {};
}

Message help_of(const FormerCommune& commune) {
    if (commune.successors.empty())
        return {"ghi tên xã, phường hiện nay", "name the commune or ward of today"};
    const std::string successors = fmt::format("{}", fmt::join(commune.successors, "; "));
    return say("nay thuộc {}", "now part of {}", successors);
}

void check(const Subject& subject, Report& report) {
    if (subject.facts.as_of < communes_of_today_from) return;
    const CommuneRegister& communes = subject.facts.agencies.communes();
    Places places;
    Named first;
    const auto look_at = [&](const Text& text, const std::string& path) {
        auto named = former_commune_in(text, communes);
        if (!named) return;
        places.add(phrase_at(subject, text, utf8::to_lower(named->words)), path);
        if (first.words.empty()) first = *std::move(named);
    };
    look_at(subject.procedure.submitted_at, "submitted_at");
    for_each_text(subject.procedure, look_at);
    if (places.empty()) return;
    Finding& found =
        places.tell(subject, report,
                    say("“{}”: tên này không còn từ 01/07/2025",
                        "“{}”: no commune has this name since 01/07/2025", first.words),
                    {"cũng ghi một tên không còn", "names one that ended as well"});
    found.help = help_of(first.commune);
}

}  // namespace

constexpr Code code{
    .id = "L015",
    .name = "former-commune",
    .severity = Severity::warning,
    .title = {"Bản ghi nêu xã, phường đã sáp nhập, đổi tên.",
              "The record names a commune that was merged or renamed."},
    .rationale =
        {"Người nộp tìm địa chỉ theo tên không còn trên bản đồ hành chính; nội dung công bố "
         "phải được cập nhật.",
         "Who looks for the address finds no commune of this name; what is announced has "
         "to be kept up."},
    .remedy = {"Ghi tên xã, phường, đặc khu hiện nay; bỏ tên quận, huyện.",
               "Name the commune of today, without a district."},
    .grounds = basis,
    .bad = R"(
submitted_at: Số 01 Lê Lai, phường Vĩnh Ninh, thành phố Huế  # expect: former-commune
)",
    .good = R"(
submitted_at: Số 01 Lê Lai, phường Thuận Hóa, thành phố Huế
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::former_commune
