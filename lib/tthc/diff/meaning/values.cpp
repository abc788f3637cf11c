#include "tthc/diff/meaning/judgement.h"

/// Items that are one value.
namespace tthc::meaning {
namespace {

template <class T>
Meaning of_contents(const Located<T>& /*item*/, const Change& /*change*/) {
    return depends_on_contents();
}

Meaning of_channel(const Located<Channel>& /*item*/, const Change& change) {
    return either(came(change), {"thêm một cách nộp", "one more way to apply"},
                  {"bớt một cách nộp", "one way less to apply"});
}

Meaning of_text(const Located<std::string>& /*item*/, const Change& change) {
    return change.section == Section::sources ? neutral() : depends_on_contents();
}

constexpr Judgement<Located<Citation>> of_citation[] = {{value_group, {"value"}, harmless}};

}  // namespace

template <>
const Judge<Located<std::string>>& judge<Located<std::string>>() {
    static constexpr Judge<Located<std::string>> all{{}, of_text, harmless};
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
