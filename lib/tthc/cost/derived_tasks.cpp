#include "tthc/base/say.h"
#include "tthc/cost/task_lines.h"
#include "tthc/cost/tasks.h"
#include "tthc/model/applicant.h"
#include "tthc/model/identity.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace tthc {
namespace {

Rational pages_of(const Document& document) {
    if (!document.form) return 0;
    return document.form->pages ? Rational(document.form->pages->value) : Rational(1);
}

Rational pieces(const Maybe<Count>& count) {
    return count ? Rational(count->value) : Rational();
}

Spread greater(const Spread& left, const Spread& right) {
    return {std::max(left.low, right.low), std::max(left.likely, right.likely),
            std::max(left.high, right.high)};
}

class DerivedTasks {
public:
    DerivedTasks(const Procedure& procedure, const CostParameters& parameters,
                 const DossierMix& mix, Estimate& estimate)
        : procedure_(procedure),
          parameters_(parameters),
          mix_(mix),
          estimate_(estimate),
          lines_(procedure, parameters, estimate) {}

    void add_all() {
        estimate_.assume("burden/tasks",
                         {"công việc của người nộp; suy từ mẫu đơn, cách thức và giấy tờ",
                          "tasks of the applicant; derived from forms, channels and papers"});
        if (procedure_.documents) add_documents(procedure_.documents->items);
        add_travel();
        add_conditions();
        add_steps();
    }

private:
    /// There and back to hand in, by those who apply in person.
    void add_travel() {
        if (procedure_.channels.empty()) {
            estimate_.leave_out("channels", {"cách thức thực hiện; chưa tính đi lại",
                                             "channels; no travel is counted"});
            return;
        }
        const auto shares = mix_.channels(procedure_);
        const auto in_person = std::find_if(shares.begin(), shares.end(), [](const auto& share) {
            return share.first == Channel::in_person;
        });
        if (in_person == shares.end()) return;
        const Rational trips = 2 * in_person->second;
        if (mix_.channels_stated() || shares.size() == 1) {
            lines_.add_trips_to_seat("channels", counted_trips(exactly(trips), "channels"));
            return;
        }
        estimate_.assume("channels", {"cách thức nộp của hồ sơ; tính như nộp trực tiếp",
                                      "how dossiers are handed in; in person is assumed"});
        lines_.add_trips_to_seat("channels", counted_trips({0, trips, 2}, "channels"));
    }

    static Factors counted_trips(const Spread& trips, const std::string& input) {
        return {stated({"số lượt", "trips"}, trips, input)};
    }

    static Factors part_of_dossiers(const Spread& share, const std::string& path) {
        if (share == exactly(1)) return {};
        return {stated({"phần hồ sơ phải nộp", "part of the dossiers that need it"}, share,
                       path + "/when")};
    }

    static Factors with(Factors factors, Factor more) {
        factors.push_back(std::move(more));
        return factors;
    }

    void add_documents(const std::vector<Document>& documents) {
        Spread certified;
        bool untold = false;
        for (std::size_t i = 0; i < documents.size(); ++i) {
            if (!is_cheapest(documents[i], documents)) continue;
            const Spread share = share_of(documents[i], mix_, estimate_);
            const std::string path = item_path("documents", documents[i].id, i);
            add_preparation(documents[i], path, share);
            certified = greater(certified, add_copies(documents[i], path, share));
            untold = untold || (!documents[i].form && !parameters_.norms.derived);
        }
        if (certified.high > 0)
            lines_.add_trips("documents", counted_trips(certified, "documents"),
                             Destination::commune, Inputs::derived);
        if (!untold) return;
        estimate_.leave_out("documents",
                            {"giờ chuẩn bị giấy tờ không theo mẫu; chưa tính",
                             "hours to prepare documents without a form; not counted"});
    }

    /// Of papers that stand for each other in the same case; the first of equals.
    bool is_cheapest(const Document& document, const std::vector<Document>& documents) const {
        if (document.one_of.value.empty()) return true;
        const Rational own = cost_of(document);
        return std::none_of(documents.begin(), documents.end(), [&](const Document& other) {
            if (!stands_for(other, document, mix_)) return false;
            const Rational cost = cost_of(other);
            return cost < own || (cost == own && &other < &document);
        });
    }

    /// What the paper costs who needs it, taken by itself.
    Rational cost_of(const Document& document) const {
        const Spread all = exactly(1);
        Estimate alone;
        DerivedTasks tasks(procedure_, parameters_, mix_, alone);
        tasks.add_preparation(document, {}, all);
        if (tasks.add_copies(document, {}, all).likely > 0)
            tasks.lines_.add_trips({}, counted_trips(all, {}), Destination::commune,
                                   Inputs::derived);
        return likely_cost(alone);
    }

    void add_preparation(const Document& document, const std::string& path, const Spread& share) {
        if (document.form) {
            if (!document.form->pages) {
                estimate_.assume(
                    path, {"số trang của mẫu đơn; tính là 1", "pages of the form; 1 is assumed"});
            }
            lines_.add_pages(path,
                             with(part_of_dossiers(share, path),
                                  stated({"số trang", "pages"}, exactly(pages_of(document)),
                                         path + "/form/pages")),
                             Inputs::derived);
        } else if (const auto& norm = parameters_.norms.derived) {
            lines_.add_convention(path, {"chuẩn bị giấy tờ", "preparing the paper"},
                                  part_of_dossiers(share, path), spread_of(norm->paper->value));
        }
    }

    /// Copies beside the first piece, of all sets; how many dossiers have one to be certified.
    Spread add_copies(const Document& document, const std::string& path, const Spread& share) {
        const auto& norm = parameters_.norms.derived;
        const Rational sets = procedure_.documents->sets ? procedure_.documents->sets->value : 1;
        const Rational certified = pieces(document.certified_copies) * sets;
        const Rational all =
            (pieces(document.originals) + pieces(document.copies)) * sets + certified;
        if (!norm) {
            if (document.copies || document.certified_copies) {
                estimate_.leave_out(path, {"chi phí sao chụp, chứng thực; chưa tính",
                                           "price of copying and certifying; not counted"});
            }
            return {};
        }
        if (all > 1) {
            const Rational more = all - 1;
            lines_.add_convention(path, {"sao thêm bản", "further copies"},
                                  with(part_of_dossiers(share, path),
                                       stated({"số bản ngoài bản đầu", "copies beside the first"},
                                              exactly(more), path)),
                                  spread_of(norm->copy->value));
        }
        if (certified == 0) return {};
        Factors price = with(part_of_dossiers(share, path),
                             stated({"số bản chứng thực", "certified copies"}, exactly(certified),
                                    path + "/certified_copies"));
        price.push_back({{"phí chứng thực một bản", "fee of a certified copy"},
                         spread_of(norm->certified_copy->value),
                         Factor::Unit::dong,
                         {},
                         same(norm->source.value)});
        lines_.add_services(path, std::move(price), Inputs::derived);
        return share;
    }

    void add_conditions() {
        const auto& norm = parameters_.norms.derived;
        if (!norm) return;
        const std::vector<Condition>& conditions = procedure_.conditions;
        for (std::size_t i = 0; i < conditions.size(); ++i) {
            lines_.add_convention(item_path("conditions", conditions[i].id, i),
                                  {"chứng minh điều kiện", "proving the condition"}, {},
                                  spread_of(norm->condition->value));
        }
    }

    void add_steps() {
        const auto& norm = parameters_.norms.derived;
        if (!norm) return;
        for (std::size_t i = 0; i < procedure_.steps.size(); ++i) {
            const Step& step = procedure_.steps[i];
            if (!is_of_applicant(step)) continue;
            lines_.add_convention(item_path("steps", step.id, i),
                                  {"bước của người nộp", "step of the applicant"}, {},
                                  spread_of(norm->step->value));
        }
    }

    const Procedure& procedure_;
    const CostParameters& parameters_;
    const DossierMix& mix_;
    Estimate& estimate_;
    TaskLines lines_;
};

}  // namespace

void add_derived_tasks(const Procedure& procedure, const CostParameters& parameters,
                       const DossierMix& mix, Estimate& estimate) {
    DerivedTasks(procedure, parameters, mix, estimate).add_all();
}

}  // namespace tthc
