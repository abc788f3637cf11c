#include "tthc/cost/silence.h"

#include "tthc/cost/dossier_mix.h"
#include "tthc/diff/diff.h"
#include "tthc/record/writer.h"

#include <algorithm>
#include <utility>

namespace tthc {
namespace {

template <class T, class... Members>
bool states_any(const T& item, Members T::*... members) {
    return (!record::is_absent(item.*members) || ...);
}

/// Where `before` states one of the members and `after` none of them, `after` takes them over.
template <class T, class... Members>
bool take_over(const T& before, T& after, Members T::*... members) {
    if (!states_any(before, members...) || states_any(after, members...)) return false;
    ((after.*members = before.*members), ...);
    return true;
}

template <class T>
bool inherit(const T& /*before*/, T& /*after*/) {
    return false;
}

bool inherit(const Document& before, Document& after) {
    if (take_over(before, after, &Document::originals, &Document::copies,
                  &Document::certified_copies, &Document::shown, &Document::electronic))
        return true;
    return before.form && after.form && take_over(*before.form, *after.form, &Form::pages);
}

bool inherit(const Fee& before, Fee& after) {
    if (take_over(before, after, &Fee::amount, &Fee::foreign, &Fee::percent, &Fee::tiers,
                  &Fee::free)) {
        take_over(before, after, &Fee::per, &Fee::quantity);
        take_over(before, after, &Fee::percent_of, &Fee::least, &Fee::most);
        return true;
    }
    return after.amount && take_over(before, after, &Fee::quantity);
}

bool inherit(const Task& before, Task& after) {
    return take_over(before, after, &Task::form_pages, &Task::hours, &Task::trips, &Task::to,
                     &Task::services);
}

bool inherit(const Dossier& before, Dossier& after) {
    return take_over(before, after, &Dossier::sets);
}

bool inherit(Change& change) {
    if (change.kind != ChangeKind::changed) return false;
    return std::visit(
        [&]<class T>(const T& before) {
            T* const after = std::get_if<T>(&change.after.value);
            return after != nullptr && inherit(before, *after);
        },
        change.before.value);
}

template <class T>
void add_case(std::map<std::string, std::string>& cases, const Change& change) {
    const T* const before = std::get_if<T>(&change.before.value);
    const T* const after = std::get_if<T>(&change.after.value);
    if (change.kind != ChangeKind::changed || before == nullptr || after == nullptr) return;
    const std::string one = case_key(before->when);
    const std::string other = case_key(after->when);
    if (!one.empty() && !other.empty() && one != other) cases.emplace(other, one);
}

}  // namespace

std::optional<Procedure> without_silence(const Procedure& original, std::vector<Change> changes,
                                         std::vector<std::string>& paths) {
    for (Change& change : changes) {
        if (inherit(change)) paths.push_back(change.path);
    }
    if (paths.empty()) return {};
    return tthc::apply(original, changes);
}

std::map<std::string, std::string> renamed_cases(const std::vector<Change>& changes) {
    std::map<std::string, std::string> cases;
    for (const Change& change : changes) {
        add_case<Fee>(cases, change);
        add_case<Document>(cases, change);
    }
    return cases;
}

}  // namespace tthc
