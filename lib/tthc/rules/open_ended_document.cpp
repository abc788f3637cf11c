#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace tthc::rules::open_ended_document {
namespace {

constexpr Ground basis[] = {grounds::dossier_criteria, grounds::elements};

constexpr std::string_view open_words[] = {"tài liệu khác có liên quan",
                                           "giấy tờ khác có liên quan",
                                           "các tài liệu khác",
                                           "các giấy tờ khác",
                                           "tài liệu liên quan khác",
                                           "giấy tờ liên quan khác",
                                           "tài liệu có liên quan khác",
                                           "giấy tờ có liên quan khác",
                                           "các giấy tờ cần thiết khác",
                                           "giấy tờ, tài liệu khác",
                                           "tài liệu, giấy tờ khác",
                                           "hồ sơ, tài liệu khác",
                                           "giấy tờ khác (nếu có)",
                                           "tài liệu khác (nếu có)",
                                           "chứng từ khác (nếu có)",
                                           "chứng từ khác có liên quan",
                                           "văn bản khác có liên quan",
                                           "hồ sơ khác có liên quan",
                                           "giấy tờ liên quan (nếu có)",
                                           "tài liệu liên quan (nếu có)",
                                           "giấy tờ có liên quan (nếu có)",
                                           "tài liệu có liên quan (nếu có)",
                                           "tài liệu khác theo quy định",
                                           "giấy tờ khác theo quy định",
                                           "chứng từ khác theo quy định",
                                           "tài liệu khác theo yêu cầu",
                                           "giấy tờ khác theo yêu cầu",
                                           "văn bản, giấy tờ có liên quan",
                                           "văn bản, tài liệu có liên quan",
                                           "văn bản, tài liệu liên quan",
                                           "giấy tờ, tài liệu có liên quan",
                                           "giấy tờ, tài liệu liên quan",
                                           "tài liệu, giấy tờ có liên quan",
                                           "tài liệu, giấy tờ liên quan",
                                           "hồ sơ, tài liệu có liên quan",
                                           "hồ sơ, tài liệu liên quan",
                                           "hồ sơ, giấy tờ có liên quan",
                                           "hồ sơ, giấy tờ liên quan",
                                           "các giấy tờ có liên quan",
                                           "các giấy tờ liên quan",
                                           "các tài liệu có liên quan",
                                           "các tài liệu liên quan",
                                           "các văn bản có liên quan",
                                           "các văn bản liên quan",
                                           "các văn bản pháp lý liên quan",
                                           "các chứng từ có liên quan",
                                           "các chứng từ liên quan",
                                           "chứng từ có liên quan",
                                           "giấy tờ chứng minh khác",
                                           "tài liệu chứng minh khác",
                                           "giấy tờ khác (nếu cần)",
                                           "giấy tờ khác nếu có",
                                           "tài liệu khác nếu có",
                                           "giấy tờ cần thiết khác",
                                           "tài liệu cần thiết khác"};

/// What may follow and makes the papers known after all: an identity paper, an equivalent, the
/// clause that lists them.
constexpr std::string_view determined_by[] = {"có dán ảnh",
                                              "có giá trị",
                                              "có ảnh",
                                              "thay thế",
                                              "tương đương",
                                              "thể hiện thông tin",
                                              "chứng minh",
                                              "quy định tại",
                                              "nêu tại",
                                              "theo thông báo",
                                              "theo quy định tại",
                                              "theo yêu cầu tại",
                                              "có thông tin",
                                              "có ghi nhận",
                                              "trong đó",
                                              "có tính pháp lý",
                                              "gồm",
                                              "như",
                                              "sau",
                                              "được quy định"};

/// `hoặc giấy tờ khác …` offers another proof; it asks for nothing more.
bool is_alternative(std::string_view before) {
    return before.ends_with("hoặc ") || before.ends_with("hoặc các ");
}

/// The words that leave the papers open, or an empty view.
std::string_view open_words_in(const Folded& name) {
    const std::string_view text = name.text();
    for (const std::string_view words : open_words) {
        if (!name.mentions(words)) continue;
        const auto at = text.find(words);
        if (is_alternative(text.substr(0, at))) continue;
        const std::string_view behind = text.substr(at + words.size());
        const Folded next(behind.substr(0, behind.find_first_of(".;,")));
        const bool known = std::any_of(std::begin(determined_by), std::end(determined_by),
                                       [&](std::string_view by) { return next.starts_with(by); });
        if (!known) return words;
    }
    return {};
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents || is_internal_record(procedure)) return;
    const auto& items = procedure.documents->items;
    Places places;
    std::string_view first;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto vague = open_words_in(Folded(items[i].name.value));
        if (vague.empty()) continue;
        if (places.empty()) first = vague;
        places.add(phrase_at(subject, items[i].name, vague),
                   item_path("documents", items[i].id, i));
    }
    if (places.empty()) return;
    places.tell(subject, report,
                say("“{}” không nói rõ là giấy tờ nào", "“{}” does not say which papers", first),
                {"giấy tờ này cũng không xác định", "another open-ended paper"});
}

}  // namespace

constexpr Code code{
    .id = "R005",
    .name = "open-ended-document",
    .severity = Severity::warning,
    .title = {"Hồ sơ có giấy tờ không xác định.", "The dossier has an open-ended document."},
    .rationale = {"“Giấy tờ khác có liên quan” để nơi tiếp nhận yêu cầu bất cứ giấy tờ gì.",
                  "\"Other related papers\" lets a counter ask for anything."},
    .remedy = {"Liệt kê cụ thể từng giấy tờ, hoặc bỏ.", "List each paper, or drop it."},
    .grounds = basis,
    .bad = R"(
documents:
  sets: 1
  items:
    - {id: don, name: Tờ khai cấp giấy phép, originals: 1}
    - {id: khac, name: Các tài liệu khác có liên quan, originals: 1}  # expect: open-ended-document
)",
    .good = R"(
documents:
  sets: 1
  items:
    - {id: don, name: Tờ khai cấp giấy phép, originals: 1}
    - {id: tru-so, name: Giấy chứng nhận quyền sử dụng đất hoặc giấy tờ khác có giá trị tương đương, originals: 1}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::open_ended_document
