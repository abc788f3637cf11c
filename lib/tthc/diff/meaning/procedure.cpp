#include "tthc/diff/meaning/judgement.h"

#include <fmt/format.h>

/// What a procedure, its dossier and its burden say by themselves, beside their items.
namespace tthc::meaning {
namespace {

constexpr Part sets{{"số bộ hồ sơ", "the number of sets"}, Number::singular};
constexpr Part times{{"số lần trong năm", "the number of times a year"}, Number::singular};

std::string in_one(const List<std::string>& agencies) {
    std::string names;
    for (const Text& agency : agencies)
        names += fmt::format("{}{}", names.empty() ? "" : "; ", agency.value);
    return names;
}

Meaning of_authority(const Both<Procedure>& both) {
    return of_agencies(in_one(both.before.authority), in_one(both.after.authority),
                       both.context.knowledge);
}

Meaning of_handler(const Both<Procedure>& both) {
    return of_agencies(in_one(both.before.handled_by), in_one(both.after.handled_by),
                       both.context.knowledge);
}

bool is_abolished(const Procedure& procedure) {
    return procedure.publication && procedure.publication->kind &&
           procedure.publication->kind->value == PublicationKind::abolished;
}

Meaning of_publication(const Both<Procedure>& both) {
    if (is_abolished(both.before) == is_abolished(both.after)) return neutral();
    return either(is_abolished(both.after),
                  {"thủ tục được công bố bãi bỏ", "the procedure is announced as abolished"},
                  {"thủ tục không còn được công bố bãi bỏ",
                   "the procedure is no longer announced as abolished"});
}

Meaning of_delegation(const Both<Procedure>& /*both*/) {
    return neutral_because({"ai quy định thủ tục, không phải điều phải làm",
                            "who prescribes the procedure, not what must be done"});
}

Meaning of_internal(const Both<Procedure>& /*both*/) {
    return unclear_because({"nói thủ tục dành cho ai; cần người đọc đánh giá",
                            "it says whom the procedure is for; a reader must judge"});
}

/// The items of the part say what people have to do.
Meaning of_none(const Both<Procedure>& /*both*/) {
    return neutral_because({"nói rõ phần nào không có", "it says which parts are none"});
}

Meaning of_name(const Both<Procedure>& /*both*/) {
    return unclear_because({"tên nói phạm vi của thủ tục; cần người đọc đánh giá",
                            "the name says what the procedure covers; a reader must judge"});
}

constexpr Judgement<Procedure> of_procedure[] = {
    {"code", {"code"}, harmless},
    {"id", {"id"}, harmless},
    {"local_code", {"local_code"}, harmless},
    {"name", {"name"}, of_name},
    {"field", {"field"}, harmless},
    {"authority", {"authority"}, of_authority},
    {"handled_by", {"handled_by"}, of_handler},
    {"delegation", {"delegation"}, of_delegation},
    {"internal", {"internal"}, of_internal},
    {"submitted_at", {"submitted_at"}, of_words},
    {"none", {"none"}, of_none},
    {"publication",
     {"publication/decision", "publication/issued_by", "publication/kind", "publication/signed",
      "publication/in_force", "publication/entered", "publication/posted"},
     of_publication},
    {"note", {"note"}, of_words}};

Meaning of_sets(const Both<Dossier>& both) {
    const auto& [before, after, context] = both;
    if (!before.sets || !after.sets) {
        return unclear_because({"một bên không nêu số bộ", "one side states no number of sets"});
    }
    Balance balance;
    add_amount(balance, sets, before.sets, after.sets);
    return balance.meaning();
}

constexpr Judgement<Dossier> of_dossier[] = {
    {"sets", {"sets"}, of_sets}, {"basis", {"basis"}, harmless}, {"note", {"note"}, of_words}};

Meaning of_times(const Both<Burden>& both) {
    const auto& [before, after, context] = both;
    if (!before.times_per_year || !after.times_per_year) {
        return unclear_because({"một bên không nêu số lần", "one side does not say how often"});
    }
    Balance balance;
    add_amount(balance, times, before.times_per_year, after.times_per_year);
    return balance.meaning();
}

Meaning of_parameter(const Both<Burden>& /*both*/) {
    return neutral_because({"số liệu đầu vào: một điều chỉnh, không phải cắt giảm",
                            "an input of the estimate: an adjustment, not a saving"});
}

constexpr Judgement<Burden> of_burden[] = {
    {"times_per_year", {"times_per_year"}, of_times},
    {"applicants_per_year", {"applicants_per_year"}, of_parameter},
    {"area", {"area"}, of_parameter},
    {"shares", {"shares/of", "shares/share"}, of_parameter},
    {"source", {"source"}, of_parameter}};

}  // namespace

template <>
const Judge<Procedure>& judge<Procedure>() {
    static constexpr Judge<Procedure> all{of_procedure};
    return all;
}

template <>
const Judge<Dossier>& judge<Dossier>() {
    static constexpr Judge<Dossier> all{of_dossier};
    return all;
}

template <>
const Judge<Burden>& judge<Burden>() {
    static constexpr Judge<Burden> all{of_burden};
    return all;
}

}  // namespace tthc::meaning
