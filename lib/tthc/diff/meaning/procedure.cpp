#include "tthc/diff/meaning/judgement.h"

/// What a procedure, its dossier and its burden say by themselves, beside their items.
namespace tthc::meaning {
namespace {

constexpr Part sets{{"số bộ hồ sơ", "the number of sets"}, Number::singular};
constexpr Part times{{"số lần trong năm", "the number of times a year"}, Number::singular};

Meaning of_agency(const Procedure& /*before*/, const Procedure& /*after*/) {
    return unclear_because({"cơ quan khác giải quyết", "another agency decides"});
}

constexpr Judgement<Procedure> of_procedure[] = {
    {"code", {"code"}, harmless},
    {"id", {"id"}, harmless},
    {"local_code", {"local_code"}, harmless},
    {"name", {"name"}, harmless},
    {"field", {"field"}, harmless},
    {"authority", {"authority"}, of_agency},
    {"handled_by", {"handled_by"}, of_agency},
    {"delegation", {"delegation"}, harmless},
    {"publication",
     {"publication/decision", "publication/kind", "publication/signed", "publication/in_force",
      "publication/entered", "publication/posted"},
     harmless},
    {"note", {"note"}, harmless}};

Meaning of_sets(const Dossier& before, const Dossier& after) {
    if (!before.sets || !after.sets) {
        return unclear_because({"một bên không nêu số bộ", "one side states no number of sets"});
    }
    Balance balance;
    add_amount(balance, sets, before.sets, after.sets);
    return balance.meaning();
}

constexpr Judgement<Dossier> of_dossier[] = {
    {"sets", {"sets"}, of_sets}, {"basis", {"basis"}, harmless}, {"note", {"note"}, harmless}};

Meaning of_times(const Burden& before, const Burden& after) {
    if (!before.times_per_year || !after.times_per_year) {
        return unclear_because({"một bên không nêu số lần", "one side does not say how often"});
    }
    Balance balance;
    add_amount(balance, times, before.times_per_year, after.times_per_year);
    return balance.meaning();
}

Meaning of_parameter(const Burden& /*before*/, const Burden& /*after*/) {
    return neutral_because({"số liệu đầu vào: một điều chỉnh, không phải cắt giảm",
                            "an input of the estimate: an adjustment, not a saving"});
}

constexpr Judgement<Burden> of_burden[] = {
    {"times_per_year", {"times_per_year"}, of_times},
    {"applicants_per_year", {"applicants_per_year"}, of_parameter},
    {"area", {"area"}, of_parameter},
    {"source", {"source"}, of_parameter}};

}  // namespace

template <>
const Judge<Procedure>& judge<Procedure>() {
    static constexpr Judge<Procedure> all{of_procedure};
    return all;
}

template <>
const Judge<Dossier>& judge<Dossier>() {
    static constexpr Judge<Dossier> all{of_dossier, harmless};
    return all;
}

template <>
const Judge<Burden>& judge<Burden>() {
    static constexpr Judge<Burden> all{of_burden, harmless};
    return all;
}

}  // namespace tthc::meaning
