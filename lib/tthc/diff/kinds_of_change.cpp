#include "tthc/diff/kinds_of_change.h"

#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/diff/groups.h"
#include "tthc/diff/sections.h"
#include "tthc/diff/sets.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc {
namespace {

constexpr Bilingual changed{
    "Số, lượng, thời gian, tiền giảm là giảm gánh nặng, tăng là tăng; lời văn khác mà không có số "
    "nào trả lời được là chưa rõ; chỉ khác chính tả, dấu câu là không ảnh hưởng.",
    "Fewer, shorter or cheaper reduces the burden, more increases it; other words that no figure "
    "answers are unclear; what differs in typography alone is neutral."};

struct Coming {
    ChangeKind kind;
    Bilingual judgement;
};

constexpr Coming comings[] = {
    {ChangeKind::added,
     {"Mục chỉ bản mới có. Điều phải làm, phải nộp thêm là tăng; cách nộp thêm, trường hợp miễn "
      "thêm "
      "là giảm; phần bản cũ không nêu thì chưa rõ.",
      "Only the new version has it. One more duty increases the burden, one more way to apply or "
      "to "
      "be exempt reduces it; where the old version is silent on the part it is unclear."}},
    {ChangeKind::removed,
     {"Mục chỉ bản cũ có. Điều phải làm, phải nộp bớt đi là giảm; cách nộp, trường hợp miễn bớt đi "
      "là tăng; phần bản mới không nêu thì chưa rõ: không nêu không phải là bãi bỏ.",
      "Only the old version has it. One duty less reduces the burden, one way to apply or to be "
      "exempt less increases it; where the new version is silent it is unclear: not stated is not "
      "abolished."}},
    {ChangeKind::moved,
     {"Mục đứng ở chỗ khác trong danh sách mà nội dung không đổi.",
      "It stands elsewhere in its list and says the same."}},
    {ChangeKind::split,
     {"Một mục thành nhiều mục cùng nội dung; không phải là thêm mục mới.",
      "One item became several that say the same together; nothing new is asked for."}},
    {ChangeKind::merged,
     {"Nhiều mục thành một mục cùng nội dung; không phải là bớt mục.",
      "Several items became one that says the same; nothing less is asked for."}}};

/// The labels of the fields of each group, groups in the order of their first field.
template <record::Record T>
std::vector<std::pair<std::string_view, Message>> groups_of() {
    std::vector<std::pair<std::string_view, Message>> found;
    groups::each_field<T>([&](const record::Field& field, auto /*member*/) {
        const std::string_view group = meaning::group_of<T>(field.key);
        const Bilingual label = field.label();
        const auto known = std::find_if(found.begin(), found.end(),
                                        [&](const auto& each) { return each.first == group; });
        if (known == found.end()) {
            found.emplace_back(group, say(label));
        } else {
            known->second.vi += fmt::format("; {}", label.vi);
            known->second.en += fmt::format("; {}", label.en);
        }
    });
    return found;
}

class Kinds {
public:
    template <record::Record T>
    void add_groups(Section section) {
        for (const auto& [group, labels] : groups_of<T>())
            add(section, group, labels, changed);
    }

    /// Values have no order; agencies and acts change only into their successors.
    template <class T>
    void add_items(Section section) {
        if constexpr (record::Record<T>) {
            add_groups<T>(section);
        } else if constexpr (std::is_same_v<T, Located<Citation>> || std::is_same_v<T, Text>) {
            add(section, "value", {"văn bản, cơ quan kế thừa", "the act or agency that succeeded"},
                {"Không ảnh hưởng: sổ văn bản, sổ cơ quan biết cái này kế thừa cái kia.",
                 "Neutral: the registers know one as the successor of the other."});
        }
        for (const auto& [kind, judgement] : comings) {
            const bool whole = kind == ChangeKind::added || kind == ChangeKind::removed;
            const bool ordered = kind == ChangeKind::moved && !sets::is_set(section);
            const bool regroups = record::Record<T> && kind != ChangeKind::moved;
            if (whole || ordered || regroups)
                add(section, record::word_of(kind).key, say(record::word_of(kind).title),
                    judgement);
        }
    }

    std::vector<KindOfChange> take() { return std::move(kinds_); }

private:
    void add(Section section, std::string_view group, const Message& what,
             const Bilingual& judgement) {
        const auto part = record::word_of(section);
        const std::string id = fmt::format("{}.{}", part.key, group);
        const bool known = std::any_of(kinds_.begin(), kinds_.end(),
                                       [&](const KindOfChange& kind) { return kind.id == id; });
        if (known) return;  // the note of a dossier and that of a document are one kind
        kinds_.push_back({id,
                          {fmt::format("{}: {}", part.title.vi, utf8::to_lower(what.vi)),
                           fmt::format("{}: {}", part.title.en, utf8::to_lower(what.en))},
                          say(judgement)});
    }

    std::vector<KindOfChange> kinds_;
};

}  // namespace

std::vector<KindOfChange> kinds_of_change() {
    const Procedure shape = sections::opened({});
    Kinds kinds;
    sections::each_head([&](Section section, auto get) {
        kinds.add_groups<std::decay_t<decltype(get(shape))>>(section);
    });
    sections::each_list([&](Section section, auto get) {
        kinds.add_items<std::decay_t<decltype(get(shape).front())>>(section);
    });
    return kinds.take();
}

}  // namespace tthc
