#include "tthc/export/export.h"

#include "support/random_procedure.h"
#include "tthc/model/load.h"
#include "tthc/model/scalars.h"
#include "tthc/record/writer.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

using namespace tthc;
using namespace tthc::exporting;

namespace {

using Json = nlohmann::ordered_json;
using Export = Exported (*)(const Procedure&);

Procedure example() {
    const auto file = load_procedure(TTHC_SOURCE_DIR "/tests/data/examples/1.003868.yaml");
    REQUIRE(file.procedure);
    return *file.procedure;
}

/// CPSV-AP 3.2.0, the properties with a minimum of 1.
const std::map<std::string, std::vector<std::string>>& required_properties() {
    static const std::map<std::string, std::vector<std::string>> table{
        {"cpsv:PublicService",
         {"dct:identifier", "dct:title", "dct:description", "cv:hasCompetentAuthority"}},
        {"cv:Channel", {"dct:identifier"}},
        {"cv:Cost", {"dct:identifier"}},
        {"cv:Evidence", {"dct:identifier", "dct:title"}},
        {"cv:Output", {"dct:identifier", "dct:title"}},
        {"cv:Requirement", {"dct:identifier", "dct:title"}},
        {"cpsv:Rule", {"dct:identifier", "dct:title", "dct:description"}},
        {"cv:PublicOrganisation", {"skos:prefLabel"}},
        {"eli:LegalResource", {}}};
    return table;
}

void check_references(const Json& value, const std::set<std::string>& ids) {
    if (value.is_object() && value.size() == 1 && value.contains("@id")) {
        CAPTURE(value.dump());
        CHECK(ids.contains(value["@id"].get<std::string>()));
    } else if (value.is_structured()) {
        for (const Json& item : value)
            check_references(item, ids);
    }
}

void for_each_scalar(yaml::Value& value, const std::string& path,
                     const std::function<void(yaml::Value&, const std::string&)>& visit) {
    for (auto& [key, item] : value.entries)
        for_each_scalar(item, path.empty() ? key : path + "/" + key, visit);
    for (yaml::Value& item : value.items)
        for_each_scalar(item, path, visit);
    const bool scalar =
        value.kind == yaml::Value::Kind::text || value.kind == yaml::Value::Kind::literal;
    if (scalar) visit(value, path);
}

std::size_t sum(const std::map<std::string, std::size_t>& counts) {
    std::size_t total = 0;
    for (const auto& [key, count] : counts)
        total += count;
    return total;
}

struct Tried {
    std::size_t said = 0;
    std::size_t lost = 0;
};

/// Changes one value after the other: the export changes exactly when the value is not in the
/// losses.
void check_losses(const Procedure& procedure, Export write, Tried& tried) {
    yaml::Value document = record::to_value(procedure);
    const Exported before = write(procedure);
    std::map<std::string, std::size_t> all;
    for_each_scalar(document, "", [&](yaml::Value&, const std::string& path) { ++all[path]; });
    for_each_scalar(document, "", [&](yaml::Value& value, const std::string& path) {
        const std::string old = value.scalar;
        value.scalar += value.kind == yaml::Value::Kind::text ? "x" : "1";
        const auto file = load_procedure(SourceFile("changed.yaml", yaml::emit(document)));
        value.scalar = old;
        if (!file.procedure) return;
        const Exported after = write(*file.procedure);
        if (sum(after.lost) != sum(before.lost)) return;
        const auto lost = before.lost.find(path);
        CAPTURE(path);
        if (lost == before.lost.end()) {
            ++tried.said;
            CHECK(after.nodes != before.nodes);
        } else if (lost->second == all.at(path)) {
            ++tried.lost;
            CHECK(after.nodes == before.nodes);
        }
    });
}

}  // namespace

TEST_CASE("a procedure in CPSV-AP has what the shapes require, and no dangling reference") {
    for (const char* file :
         {"bao-chi/hop-bao-trong-nuoc.yaml", "buu-chinh/1.003659.yaml", "xuat-ban/1.003868.yaml"}) {
        const auto loaded = load_procedure(std::string(TTHC_SOURCE_DIR "/data/procedures/") + file);
        REQUIRE(loaded.procedure);
        const Exported exported = to_cpsv_ap(*loaded.procedure);
        CAPTURE(file);
        std::set<std::string> ids;
        for (const Json& node : exported.nodes)
            ids.insert(node["@id"].get<std::string>());
        for (const Json& node : exported.nodes) {
            const std::string type = node["@type"];
            CAPTURE(node.dump());
            REQUIRE(required_properties().contains(type));
            for (const std::string& property : required_properties().at(type))
                CHECK((node.contains(property) || property == "cv:hasCompetentAuthority"));
            check_references(node, ids);
        }
        const bool has_authority = exported.nodes[0].contains("cv:hasCompetentAuthority");
        CHECK(has_authority == exported.missing.empty());
    }
}

TEST_CASE("the example in CPSV-AP says fee, time and acts, and names what it cannot say") {
    const Exported exported = to_cpsv_ap(example());
    const Json& service = exported.nodes[0];
    CHECK(service["dct:identifier"] == "1.003868");
    CHECK(service["cv:processingTime"]["@value"] == "P15D");
    CHECK(service["cv:hasLegalResource"][0]["@id"] == "act/19/2012/QH13");
    CHECK(service["cpsv:follows"][0]["@id"].get<std::string>().find(' ') == std::string::npos);
    const auto cost = std::find_if(exported.nodes.begin(), exported.nodes.end(),
                                   [](const Json& node) { return node["@type"] == "cv:Cost"; });
    REQUIRE(cost != exported.nodes.end());
    CHECK((*cost)["cv:hasValue"]["@value"] == "15000");
    CHECK((*cost)["cv:currency"] == "VND");
    CHECK(exported.lost.at("documents/items/originals") == 2);
    CHECK(exported.lost.contains("steps/after"));
    CHECK_FALSE(exported.lost.contains("name"));
}

TEST_CASE("the example in schema.org has its steps in order") {
    const Json service = to_schema_org(example()).nodes[0];
    CHECK(service["@type"] == "GovernmentService");
    const Json& how = service["subjectOf"][0];
    CHECK(how["@type"] == "HowTo");
    REQUIRE(how["step"].size() == 5);
    CHECK(how["step"][4]["position"] == 5);
    CHECK(service["offers"][0]["price"] == "15000");
}

TEST_CASE("the losses are true: what is not lost is in the export, what is lost is not") {
    constexpr unsigned seed = 20261123;
    CAPTURE(seed);
    test::Random random(seed);
    Tried cpsv;
    Tried schema;
    for (int i = 0; i < 12; ++i) {
        const Procedure procedure = test::random_procedure(random);
        check_losses(procedure, to_cpsv_ap, cpsv);
        check_losses(procedure, to_schema_org, schema);
    }
    CHECK(cpsv.said > 50);
    CHECK(cpsv.lost > 200);
    CHECK(schema.said > 50);
    CHECK(schema.lost > 200);
}
