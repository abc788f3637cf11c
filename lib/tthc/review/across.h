#pragma once

#include <any>
#include <optional>
#include <span>
#include <vector>

namespace tthc {

class Report;
struct Subject;

/// How a rule judges procedures against each other: what it keeps of each while its file is open,
/// and what it makes of all notes, which come in the order of their files. The type of a note is
/// the rule's own; made by `across<note, judge>`.
struct Across {
    std::any (*note)(const Subject&) = nullptr;  ///< no value: nothing to keep of this one
    void (*judge)(std::span<std::any> notes, Report&) = nullptr;
};

namespace detail {

template <class Note, std::optional<Note> (*note)(const Subject&)>
std::any any_note(const Subject& subject) {
    std::optional<Note> kept = note(subject);
    return kept ? std::any(*std::move(kept)) : std::any();
}

template <class Note, void (*judge)(const std::vector<Note>&, Report&)>
void judge_any(std::span<std::any> notes, Report& report) {
    std::vector<Note> own;
    own.reserve(notes.size());
    for (std::any& note : notes)
        own.push_back(std::any_cast<Note&&>(std::move(note)));
    judge(own, report);
}

}  // namespace detail

/// `note` returns an empty optional for a procedure that the rule has nothing to say of.
template <class Note, std::optional<Note> (*note)(const Subject&),
          void (*judge)(const std::vector<Note>&, Report&)>
inline constexpr Across across{&detail::any_note<Note, note>, &detail::judge_any<Note, judge>};

}  // namespace tthc
