#include "tthc/report/schemas.h"

#include "tthc/calendar/calendar_file.h"
#include "tthc/config/config_file.h"
#include "tthc/cost/norms_file.h"
#include "tthc/cost/plan.h"
#include "tthc/exchange/words.h"
#include "tthc/law/agency.h"
#include "tthc/law/instrument.h"
#include "tthc/record/json_schema.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc {
namespace {

constexpr std::string_view procedure_name = "procedure";
constexpr std::string_view plan_name = "plan";
constexpr std::string_view instruments_name = "instruments";
constexpr std::string_view agencies_name = "agencies";
constexpr std::string_view calendar_name = "calendar";
constexpr std::string_view norms_name = "norms";
constexpr std::string_view config_name = "config";
constexpr std::string_view exchange_name = "exchange";

template <record::Record T, const std::string_view& name>
std::string print() {
    return record::json_schema<T>(fmt::format("{}.schema.json", name)).dump(2) + '\n';
}

template <record::Record T>
std::vector<Finding> check(const SourceFile& source) {
    return load_record<T>(source).findings;
}

template <record::Record T, const std::string_view& name>
constexpr SchemaFile schema_file(FileKind kind) {
    return {name, kind, T::title, &print<T, name>, &check<T>};
}

constexpr SchemaFile files[] = {
    schema_file<Procedure, procedure_name>(FileKind::procedure),
    schema_file<Plan, plan_name>(FileKind::plan),
    schema_file<InstrumentFile, instruments_name>(FileKind::instruments),
    schema_file<AgencyFile, agencies_name>(FileKind::agencies),
    schema_file<CalendarFile, calendar_name>(FileKind::calendar),
    schema_file<NormsFile, norms_name>(FileKind::norms),
    schema_file<ConfigFile, config_name>(FileKind::config),
    schema_file<ExchangeFile, exchange_name>(FileKind::exchange),
};

}  // namespace

std::span<const SchemaFile> schema_files() {
    return files;
}

const SchemaFile* find_schema(std::string_view name) {
    const auto* const found =
        std::find_if(std::begin(files), std::end(files),
                     [&](const SchemaFile& file) { return file.name == name; });
    return found == std::end(files) ? nullptr : found;
}

}  // namespace tthc
