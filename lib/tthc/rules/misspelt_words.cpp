#include "tthc/base/old_encoding.h"
#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/misspelt.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/texts.h"

#include <fmt/format.h>

#include <string>

namespace tthc::rules::misspelt_words {
namespace {

constexpr Ground basis[] = {grounds::principles, grounds::same_everywhere};

void check(const Subject& subject, Report& report) {
    Places places;
    Misspelt first;
    thread_local SlipFinder slips;
    const auto read = [&](const Text& text, const std::string& path) {
        if (!old_encoding(text.value).empty()) return;
        for (const Misspelt& slip : slips.in(text.value)) {
            if (places.empty()) first = slip;
            places.add(phrase_at(subject, text, slip.written), path);
        }
    };
    read(subject.procedure.name, "name");
    for_each_text(subject.procedure, read);
    if (places.empty()) return;
    places.tell(subject, report,
                first.meant.empty()
                    ? say("“{}” viết sai chính tả", "“{}” is misspelt", first.written)
                    : say("“{}” viết sai; đúng ra là “{}”", "“{}” is a slip for “{}”",
                          first.written, first.meant),
                {"cũng có chữ viết sai", "another slip"});
}

}  // namespace

constexpr Code code{
    .id = "S011",
    .name = "misspelt-words",
    .severity = Severity::info,
    .title = {"Chữ viết sai chính tả, thiếu dấu hoặc lặp.",
              "Words are misspelt, lack a mark or stand twice."},
    .rationale = {"Nội dung công bố phải đúng từng chữ; chữ sai làm người đọc hiểu khác và không "
                  "tìm thấy thủ tục.",
                  "What is announced has to be right to the letter; slips mislead and hide the "
                  "procedure from a search."},
    .remedy = {"Sửa chữ theo văn bản quy định.", "Mend the words as the law has them."},
    .grounds = basis,
    .bad = R"(
steps:
  - {id: nop, actor: applicant, action: Nôp đơn}  # expect: misspelt-words
  - {id: cap, actor: Sở Xây dựng, action: Kiểm tra và cấp, time: 5 ngày}
)",
    .good = R"(
steps:
  - {id: nop, actor: applicant, action: Nộp đơn}
  - {id: cap, actor: Sở Xây dựng, action: Kiểm tra và cấp, time: 5 ngày}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::misspelt_words
