#include "support/random_record.h"
#include "tthc/calendar/calendar_file.h"
#include "tthc/cost/norms_file.h"
#include "tthc/cost/plan.h"
#include "tthc/law/agency.h"
#include "tthc/law/instrument.h"
#include "tthc/model/load.h"
#include "tthc/model/load_record.h"
#include "tthc/model/scalars.h"
#include "tthc/record/writer.h"

#include <doctest/doctest.h>

#include <filesystem>

using namespace tthc;
namespace fs = std::filesystem;

namespace {

template <record::Record T>
void check_text_round_trip(std::uint64_t seed) {
    test::RandomRecord random(seed);
    for (int i = 0; i < 100; ++i) {
        const std::string text = record::to_yaml(random.make<T>());
        CAPTURE(seed);
        CAPTURE(text);
        const auto loaded = load_record<T>(SourceFile("out.yaml", text));
        for (const auto& found : loaded.findings)
            FAIL_CHECK(found.node << ": " << found.message.en);
        REQUIRE(loaded.record);
        CHECK(record::to_yaml(*loaded.record) == text);
    }
}

}  // namespace

TEST_CASE("procedure to YAML to procedure is the identity") {
    constexpr std::uint64_t seed = 63'2010;
    CAPTURE(seed);
    test::RandomRecord random(seed);
    for (int i = 0; i < 500; ++i) {
        const auto procedure = random.make<Procedure>();
        const std::string text = record::to_yaml(procedure);
        CAPTURE(text);
        const auto file = load_procedure(SourceFile("out.yaml", text));
        for (const auto& found : file.findings)
            FAIL_CHECK(found.node << ": " << found.message.en);
        REQUIRE(file.procedure);
        CHECK(*file.procedure == procedure);
        CHECK(record::to_yaml(*file.procedure) == text);
    }
}

TEST_CASE("files of the other kinds survive too") {
    check_text_round_trip<Plan>(1);
    check_text_round_trip<InstrumentFile>(2);
    check_text_round_trip<AgencyFile>(3);
    check_text_round_trip<CalendarFile>(4);
    check_text_round_trip<NormsFile>(5);
}

TEST_CASE("every procedure in the repository survives") {
    std::size_t count = 0;
    for (const char* folder : {"/data", "/tests/data"}) {
        const std::string root = std::string(TTHC_SOURCE_DIR) + folder;
        if (!fs::exists(root)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(root)) {
            if (entry.path().extension() != ".yaml") continue;
            const auto file = load_procedure(entry.path().string());
            if (!file.procedure) continue;
            CAPTURE(file.source.path());
            const auto again =
                load_procedure(SourceFile("out.yaml", record::to_yaml(*file.procedure)));
            REQUIRE(again.procedure);
            CHECK(*again.procedure == *file.procedure);
            ++count;
        }
    }
    CHECK(count >= 2);
}
