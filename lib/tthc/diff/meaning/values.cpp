#include "tthc/diff/meaning/judgement.h"
#include "tthc/diff/succession.h"

/// Items that are one value.
namespace tthc::meaning {
namespace {

template <class T>
Meaning of_contents(const Item<Located<T>>& /*item*/) {
    return depends_on_contents();
}

Meaning of_channel(const Item<Located<Channel>>& item) {
    return either(item.came, {"thêm một cách nộp", "one more way to apply"},
                  {"bớt một cách nộp", "one way less to apply"});
}

Meaning of_text(const Item<Located<std::string>>& item) {
    return item.section == Section::sources ? neutral() : depends_on_contents();
}

/// The same agency by law: texts that match by nothing else are two items.
Meaning of_successor(const Both<Located<std::string>>& both) {
    return of_agencies(both.before.value, both.after.value, both.context.knowledge);
}

Meaning of_act(const Both<Located<Citation>>& both) {
    const Citation& before = both.before.value;
    const Citation& after = both.after.value;
    if (before.act == after.act) return neutral();
    if (items::succeeds(before, after, both.context.knowledge)) {
        return neutral_because(
            {"văn bản thay thế văn bản cũ", "the act that replaced the old one"});
    }
    return unclear_because({"trở lại văn bản đã bị thay thế", "back to an act that was replaced"});
}

constexpr Judgement<Located<Citation>> of_citation[] = {{"value", {"value"}, of_act}};
constexpr Judgement<Located<std::string>> of_string[] = {{"value", {"value"}, of_successor}};

}  // namespace

template <>
const Judge<Located<std::string>>& judge<Located<std::string>>() {
    static constexpr Judge<Located<std::string>> all{of_string, of_text, harmless};
    return all;
}

template <>
const Judge<Located<Level>>& judge<Located<Level>>() {
    static constexpr Judge<Located<Level>> all{{}, of_contents, harmless};
    return all;
}

template <>
const Judge<Located<Applicant>>& judge<Located<Applicant>>() {
    static constexpr Judge<Located<Applicant>> all{{}, of_contents, harmless};
    return all;
}

template <>
const Judge<Located<Channel>>& judge<Located<Channel>>() {
    static constexpr Judge<Located<Channel>> all{{}, of_channel, harmless};
    return all;
}

template <>
const Judge<Located<Citation>>& judge<Located<Citation>>() {
    static constexpr Judge<Located<Citation>> all{of_citation, harmless, harmless};
    return all;
}

}  // namespace tthc::meaning
