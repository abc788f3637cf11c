#include "tthc/report/estimate_book/book.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/report/estimate_cells.h"
#include "tthc/report/workbook/workbook.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace tthc::report {
namespace {

/// Fields whose value is the factor itself; other factors are made from several facts.
constexpr std::array<std::string_view, 9> own_fields{
    "form_pages", "hours",    "trips",          "services",           "pages",
    "amount",     "quantity", "times_per_year", "applicants_per_year"};

/// `documents/don` of `documents/don/form/pages`.
std::string element_of_input(const std::string& path) {
    const std::size_t section = path.find('/');
    if (section == std::string::npos) return path;
    return path.substr(0, path.find('/', section + 1));
}

bool is_own_field(const std::string& path) {
    const std::string_view leaf = std::string_view(path).substr(path.rfind('/') + 1);
    return std::find(own_fields.begin(), own_fields.end(), leaf) != own_fields.end();
}

Message note_of(const Factor& factor, const InputSources& sources) {
    if (factor.input.empty()) return {};
    if (!is_own_field(factor.input)) {
        return {"suy từ các dữ kiện khác của thủ tục, không tự đổi theo chúng",
                "made from other facts of the procedure; does not follow them"};
    }
    const InputPlace* const place = sources.find(factor.input);
    if (place == nullptr || place->line == 0) return {"giả định", "assumed"};
    return {};
}

bool is_income(const Factor& factor) {
    return factor.input.empty() && factor.what.en == "W";
}

std::vector<BookRow> rows_told(const ProcedureSaving* procedure) {
    using R = BookRow;
    std::vector<BookRow> rows{
        R::hours,      R::once_without_fees, R::once_fees,         R::once_with_fees, R::times,
        R::applicants, R::dossiers,          R::year_without_fees, R::year_with_fees};
    if (procedure == nullptr) return rows;
    if (procedure->saving.legal_deadline) rows.push_back(R::legal_deadline);
    if (procedure->saving.committed_deadline) rows.push_back(R::committed_deadline);
    if (procedure->saving.adjustment != 0) rows.push_back(R::adjustment);
    return rows;
}

class BookMaker {
public:
    explicit BookMaker(const Estimates& result) {
        if (!result.costs.empty()) {
            open_part(result.parameters, nullptr);
            for (const ProcedureCost& cost : result.costs)
                add_procedure(cost.code.empty() ? cost.path : cost.code, cost.name,
                              {version_of(cost)}, nullptr);
        }
        for (const PlanEstimate& plan : result.plans) {
            open_part(plan.parameters, &plan);
            for (const ProcedureSaving& procedure : plan.procedures)
                add_procedure(procedure.code, procedure.name, versions_of(procedure), &procedure);
        }
    }

    Book take() && {
        put_common_inputs_first();
        for (const BookPart& part : book_.parts) {
            BookInput& income = book_.inputs[part.income];
            const std::string exact = cell_name(input_value_column, part.income - 1) + "/(12*22*8)";
            const bool is_whole = part.parameters->income.value.denominator() == 1;
            income.formula = is_whole ? fmt::format("ROUND({},0)", exact) : exact;
        }
        return std::move(book_);
    }

private:
    using Key = std::tuple<std::size_t, std::string, std::string, std::string, std::string>;

    /// GDP per head and W, which follows from it.
    void open_part(const CostParameters& parameters, const PlanEstimate* plan) {
        book_.parts.push_back({&parameters, plan, rows_, 0, book_.inputs.size() + 1});
        const HourlyIncome& income = parameters.income;
        book_.inputs.push_back(
            {.element = {"Thu nhập bình quân", "Income"},
             .what = say("GDP bình quân đầu người năm {}", "GDP per head of {}", income.data_year),
             .value = exactly(Rational(income.gdp_per_head)),
             .unit = Factor::Unit::dong,
             .source = same(income.source)});
        const bool is_whole = income.value.denominator() == 1;
        book_.inputs.push_back(
            {.element = {"Thu nhập bình quân", "Income"},
             .what = {"W, một giờ", "W, an hour"},
             .value = exactly(income.value),
             .unit = Factor::Unit::dong,
             .source = {"GDP bình quân đầu người / (12 × 22 × 8 giờ)",
                        "GDP per head / (12 × 22 × 8 hours)"},
             .note =
                 is_whole ? Message{"làm tròn đến đồng", "rounded to a whole đồng"} : Message()});
    }

    /// Incomes and norms stand above what the records say.
    void put_common_inputs_first() {
        std::vector<std::size_t> order(book_.inputs.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_partition(order.begin(), order.end(),
                              [&](std::size_t i) { return book_.inputs[i].procedure.empty(); });
        std::vector<std::size_t> row_of(order.size());
        std::vector<BookInput> sorted;
        for (const std::size_t old : order) {
            row_of[old] = sorted.size();
            sorted.push_back(std::move(book_.inputs[old]));
        }
        book_.inputs = std::move(sorted);
        for (BookPart& part : book_.parts)
            part.income = row_of[part.income];
        for (BookLine& line : book_.lines) {
            for (std::size_t& input : line.inputs)
                input = row_of[input];
        }
        for (BookProcedure& procedure : book_.procedures) {
            for (BookVersion& version : procedure.versions) {
                version.times = row_of[version.times];
                version.applicants = row_of[version.applicants];
            }
        }
    }

    void add_procedure(std::string code, std::string name,
                       const std::vector<PricedVersion>& versions, const ProcedureSaving* saving) {
        ++number_;
        BookProcedure procedure{.code = std::move(code),
                                .name = std::move(name),
                                .part = book_.parts.size() - 1,
                                .saving = saving,
                                .places = &versions.front().sources.own,
                                .first_row = rows_,
                                .rows = rows_told(saving)};
        rows_ += procedure.rows.size();
        book_.parts.back().rows += procedure.rows.size();
        for (std::size_t i = 0; i < versions.size(); ++i) {
            const BookSide side = saving == nullptr ? BookSide::now
                                  : i == 0          ? BookSide::before
                                                    : BookSide::after;
            // The number of applicants is a parameter of both, as the later version states it.
            const PricedVersion& parameters = versions.back();
            procedure.versions.push_back(
                version_rows(procedure.code, versions[i], parameters, side));
        }
        book_.procedures.push_back(std::move(procedure));
    }

    BookVersion version_rows(const std::string& code, const PricedVersion& version,
                             const PricedVersion& parameters, BookSide side) {
        const Estimate& estimate = version.estimate;
        BookVersion rows{.estimate = &estimate, .first_line = book_.lines.size()};
        const auto add_lines = [&](bool fees) {
            std::size_t count = 0;
            for (const CostLine& line : estimate.lines) {
                if ((line.kind == LineKind::fee) != fees) continue;
                add_line(code, line, version, side);
                ++count;
            }
            return count;
        };
        rows.work_lines = add_lines(false);
        rows.fee_lines = add_lines(true);
        rows.times = input_of(code,
                              stated({"số lần một năm (n)", "times a year (n)"}, estimate.times,
                                     "burden/times_per_year"),
                              version.sources, side);
        rows.applicants = input_of(code,
                                   stated({"số đối tượng một năm (m)", "applicants a year (m)"},
                                          estimate.applicants, "burden/applicants_per_year"),
                                   parameters.sources, side);
        return rows;
    }

    void add_line(const std::string& code, const CostLine& line, const PricedVersion& version,
                  BookSide side) {
        BookLine row{&line,
                     code,
                     side,
                     printable(name_of_line(version.sources.naming(line.path), line)),
                     {}};
        for (const Factor& factor : line.factors)
            row.inputs.push_back(input_of(code, factor, version.sources, side));
        book_.lines.push_back(std::move(row));
    }

    /// One cell for all that say the same of the same place.
    std::size_t input_of(const std::string& code, const Factor& factor, const InputSources& sources,
                         BookSide side) {
        if (is_income(factor)) return book_.parts.back().income;
        const bool is_norm = factor.input.empty();
        const Message source = source_of(factor, sources);
        const Spread& value = factor.value;
        const std::string figures =
            fmt::format("{} {} {}", value.low.str(), value.likely.str(), value.high.str());
        const std::size_t owner = is_norm ? book_.parts.size() : number_;
        const auto [known, is_new] = inputs_.try_emplace(
            Key{owner, (is_norm ? "/" : "") + factor.input, factor.what.vi, source.vi, figures},
            book_.inputs.size());
        if (!is_new) {
            BookInput& input = book_.inputs[known->second];
            if (input.side != side) input.side = BookSide::both;
            return known->second;
        }
        BookInput input{.procedure = is_norm ? "" : code,
                        .side = is_norm ? BookSide::both : side,
                        .what = factor.what,
                        .value = value,
                        .unit = factor.unit,
                        .path = factor.input,
                        .source = source,
                        .note = note_of(factor, sources)};
        if (is_norm) {
            input.element = {"Định mức", "Norms"};
        } else {
            const std::string element = element_of_input(factor.input);
            input.element = name_of_input(sources.naming(element), element);
        }
        book_.inputs.push_back(std::move(input));
        return known->second;
    }

    Book book_;
    std::map<Key, std::size_t> inputs_;
    std::size_t number_ = 0;  ///< of the procedure
    std::size_t rows_ = 0;    ///< of procedures
};

}  // namespace

Book book_of(const Estimates& result) {
    return BookMaker(result).take();
}

}  // namespace tthc::report
