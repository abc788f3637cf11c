#include "merge_channels.h"

#include "tthc/import/words/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace tthc::importing {
namespace {

bool has(const List<Channel>& channels, Channel channel) {
    return std::any_of(channels.begin(), channels.end(),
                       [channel](const auto& known) { return known.value == channel; });
}

/// Adds the element, or its channel to an equal one that is there.
template <class Element>
std::size_t add(Element element, Channel channel, std::vector<Element>& target) {
    for (std::size_t i = 0; i < target.size(); ++i) {
        Element same = target[i];
        same.channels.clear();
        if (same != element) continue;
        if (!has(target[i].channels, channel)) target[i].channels.emplace_back(channel);
        return i;
    }
    element.channels.emplace_back(channel);
    target.push_back(std::move(element));
    return target.size() - 1;
}

std::string letters_of(std::string_view text) {
    const Prose prose(text);
    std::string letters;
    for (std::size_t at = 0; at < prose.size(); at = prose.after(at)) {
        if (prose.is_letter(at) || prose.is_digit(at))
            letters += prose.lower().substr(at, prose.after(at) - at);
    }
    return letters;
}

/// Whether the notes differ in punctuation alone, one is the beginning of the other, or one of two
/// amounts has none.
bool alike(const Fee& left, const Fee& right) {
    const std::string one = letters_of(left.note.value);
    const std::string other = letters_of(right.note.value);
    if (one.empty() || other.empty()) return left.amount || one == other;
    return one.starts_with(other) || other.starts_with(one);
}

bool same_but_note(Fee left, Fee right) {
    for (Fee* fee : {&left, &right}) {
        fee->note = {};
        fee->channels.clear();
    }
    return left == right;
}

/// A fee that is told twice, its note more or less fully, is one fee with the fuller note.
void add_fee(const Fee& fee, Channel channel, std::vector<Fee>& target) {
    const auto same = std::find_if(target.begin(), target.end(), [&](const Fee& other) {
        return same_but_note(other, fee) && alike(other, fee);
    });
    if (same == target.end()) {
        target.push_back(fee);
        target.back().channels.emplace_back(channel);
        return;
    }
    if (letters_of(same->note.value).size() < letters_of(fee.note.value).size())
        same->note = fee.note;
    if (!has(same->channels, channel)) same->channels.emplace_back(channel);
}

/// "All channels" is said by naming none.
template <class Element>
void drop_full_lists(std::vector<Element>& elements, std::size_t channels) {
    for (Element& element : elements) {
        if (element.channels.size() == channels) element.channels.clear();
    }
}

struct Described {
    std::size_t deadline;
    Channel channel;
    std::string_view text;
};

/// One line where all channels of a deadline say the same, else a line each with its channel.
void write_notes(const std::vector<Described>& described, std::vector<Deadline>& deadlines) {
    for (std::size_t i = 0; i < deadlines.size(); ++i) {
        std::vector<std::pair<std::string_view, std::string>> texts;
        for (const Described& item : described) {
            if (item.deadline != i) continue;
            const std::string channel(record::word_of(item.channel).title.vi);
            const auto same = std::find_if(texts.begin(), texts.end(), [&](const auto& known) {
                return known.first == item.text;
            });
            if (same == texts.end()) {
                texts.emplace_back(item.text, channel);
            } else {
                same->second += ", " + channel;
            }
        }
        for (const auto& [text, channels] : texts) {
            const std::string line(text);
            add_line(deadlines[i].note.value,
                     texts.size() == 1 ? line : fmt::format("{}: {}", channels, line));
        }
    }
}

}  // namespace

/// In person 5 days and free, online 5 days and 20.000 đồng: one deadline for all, a fee each with
/// its channel.
std::vector<std::string> merge_channels(const std::vector<ChannelFacts>& facts,
                                        Procedure& procedure) {
    std::vector<Described> described;
    std::vector<std::string> left;
    for (const ChannelFacts& fact : facts) {
        if (!has(procedure.channels, fact.channel)) procedure.channels.emplace_back(fact.channel);
        std::size_t first = procedure.deadlines.size();
        for (std::size_t i = 0; i < fact.deadlines.size(); ++i) {
            const auto at = add(fact.deadlines[i], fact.channel, procedure.deadlines);
            if (i == 0) first = at;
        }
        for (const Fee& fee : fact.fees)
            add_fee(fee, fact.channel, procedure.fees);
        if (fact.text.empty()) continue;
        if (fact.deadlines.empty()) {
            left.push_back(
                fmt::format("{}: {}", record::word_of(fact.channel).title.vi, fact.text));
        } else {
            described.push_back({first, fact.channel, fact.text});
        }
    }
    write_notes(described, procedure.deadlines);
    drop_full_lists(procedure.deadlines, procedure.channels.size());
    drop_full_lists(procedure.fees, procedure.channels.size());
    return left;
}

}  // namespace tthc::importing
