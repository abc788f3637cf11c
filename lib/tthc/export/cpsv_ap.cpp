#include "tthc/export/export.h"
#include "tthc/export/linked_data.h"
#include "tthc/model/scalars.h"
#include "tthc/record/writer.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <set>

namespace tthc::exporting {
namespace {

using linked_data::Json;
using linked_data::set;
using Node = Tracked::Node;

Json vietnamese(std::string text) {
    if (text.empty()) return nullptr;
    return {{"@value", std::move(text)}, {"@language", "vi"}};
}

Json reference(std::string id) {
    return {{"@id", std::move(id)}};
}

Json typed(std::string value, const char* type) {
    if (value.empty()) return nullptr;
    return {{"@value", std::move(value)}, {"@type", type}};
}

class CpsvAp {
public:
    explicit CpsvAp(const Procedure& procedure)
        : document_(record::to_value(procedure)), tracked_(document_), root_(tracked_.root()) {}

    Exported write() {
        base_ = linked_data::identifier_of(root_);
        Json service{{"@id", linked_data::iri(base_)}, {"@type", "cpsv:PublicService"}};
        set(service, "dct:identifier", base_);
        set(service, "dct:title", vietnamese(root_.at("name").text()));
        set(service, "dct:description", vietnamese(description()));
        set(service, "dct:language", "vi");
        set(service, "cv:hasCompetentAuthority", authorities());
        set(service, "cv:sector", vietnamese(root_.at("field").text()));
        set(service, "dct:audience", texts("applicants"));
        set(service, "cv:hasLegalResource", legal_resources());
        set(service, "cpsv:follows", rules(root_.at("basis")));
        set(service, "cv:hasChannel", channels());
        set_time(service, "");
        set(service, "cpsv:hasInput", evidence());
        set(service, "cv:hasCost", costs());
        set(service, "cpsv:produces", outputs());
        set(service, "cv:holdsRequirement", requirements());
        require(service);
        Exported result;
        result.nodes.push_back(std::move(service));
        for (Json& node : nodes_)
            result.nodes.push_back(std::move(node));
        result.lost = tracked_.unread();
        result.missing = std::move(missing_);
        return result;
    }

private:
    std::string part(std::string_view kind, std::string_view id) const {
        return linked_data::iri(fmt::format("{}/{}/{}", base_, kind, id));
    }

    std::string id_of(const Node& item, std::string_view kind, std::size_t index) const {
        const std::string id = item.at("id").text();
        return part(kind, id.empty() ? fmt::format("{}", index + 1) : id);
    }

    /// CPSV-AP has no steps: what is done becomes the description, who does it and when is lost.
    std::string description() const {
        std::string text;
        for (const Node& step : root_.at("steps").items()) {
            const std::string action = step.at("action").text();
            text += fmt::format("{}{}", text.empty() ? "" : "\n", action);
        }
        return text.empty() ? root_.at("name").text() : text;
    }

    Json authorities() {
        Json list = Json::array();
        const Node authority =
            root_.at("authority").exists() ? root_.at("authority") : root_.at("handled_by");
        const auto names = authority.items();
        for (std::size_t i = 0; i < names.size(); ++i) {
            const std::string path = i == 0 ? "authority" : fmt::format("authority/{}", i + 1);
            const std::string id = linked_data::iri(fmt::format("{}/{}", base_, path));
            nodes_.push_back({{"@id", id},
                              {"@type", "cv:PublicOrganisation"},
                              {"skos:prefLabel", vietnamese(names[i].text())}});
            list.push_back(reference(id));
        }
        return list;
    }

    Json texts(std::string_view key) const {
        Json list = Json::array();
        for (const Node& item : root_.at(key).items())
            list.push_back(item.text());
        return list;
    }

    /// The node of an act, once; where a basis states its title and day, with them.
    std::string act_of(const std::string& number, const Node& basis) {
        std::string id = linked_data::iri(fmt::format("act/{}", number));
        if (!acts_.insert(id).second) return id;
        Json act{{"@id", id}, {"@type", "eli:LegalResource"}, {"eli:id_local", number}};
        set(act, "dct:title", vietnamese(basis.at("title").text()));
        set(act, "eli:date_document", typed(basis.at("issued").text(), "xsd:date"));
        nodes_.push_back(std::move(act));
        return id;
    }

    Json legal_resources() {
        Json list = Json::array();
        std::set<std::string> listed;
        for (const Node& basis : root_.at("basis").items()) {
            const auto provision = linked_data::provision_of(basis);
            if (provision.act.empty() || !listed.insert(provision.act).second) continue;
            list.push_back(reference(act_of(provision.act, basis)));
        }
        return list;
    }

    /// One cpsv:Rule for each cited provision; it implements the act.
    Json rules(const Node& basis) {
        Json list = Json::array();
        for (const Node& item : basis.items()) {
            const auto provision = linked_data::provision_of(item);
            if (provision.citation.empty()) continue;
            const std::string id = linked_data::iri(fmt::format("rule/{}", provision.citation));
            list.push_back(reference(id));
            if (!rules_.insert(id).second) continue;
            Json rule{{"@id", id},
                      {"@type", "cpsv:Rule"},
                      {"dct:identifier", provision.citation},
                      {"dct:title", vietnamese(provision.citation)},
                      {"dct:description", vietnamese(provision.citation)}};
            if (!provision.act.empty())
                rule["cpsv:implements"] = reference(act_of(provision.act, item));
            nodes_.push_back(std::move(rule));
        }
        return list;
    }

    /// The first legal deadline without a condition that holds for all channels (empty word), or
    /// for this one alone. XSD has no working days: they are told by a property of our own.
    void set_time(Json& node, std::string_view channel) const {
        for (const Node& deadline : root_.at("deadlines").items()) {
            const auto limited = deadline.at("channels").items();
            if (deadline.at("when").exists() || limited.size() != (channel.empty() ? 0U : 1U)) {
                continue;
            }
            if (!channel.empty() && limited.front().peek() != channel) continue;
            const Node legal = deadline.at("legal");
            if (!Duration::parse(legal.peek())) continue;
            if (!channel.empty()) limited.front().text();
            const std::string iso = linked_data::iso_duration(legal);
            if (iso.empty()) {
                set(node, "tthc:processingTime", vietnamese(legal.text()));
            } else {
                set(node, "cv:processingTime", typed(iso, "xsd:duration"));
            }
            return;
        }
    }

    Json channels() {
        Json list = Json::array();
        for (const Node& item : root_.at("channels").items()) {
            const std::string word = item.text();
            const std::string id = part("channels", word);
            Json channel{
                {"@id", id}, {"@type", "cv:Channel"}, {"dct:identifier", id}, {"dct:type", word}};
            set_time(channel, word);
            nodes_.push_back(std::move(channel));
            list.push_back(reference(id));
        }
        return list;
    }

    Json evidence() {
        Json list = Json::array();
        std::size_t index = 0;
        for (const Node& item : root_.at("documents").at("items").items()) {
            const std::string id = id_of(item, "documents", index++);
            Json node{{"@id", id}, {"@type", "cv:Evidence"}, {"dct:identifier", id}};
            set(node, "dct:title", vietnamese(item.at("name").text()));
            nodes_.push_back(std::move(node));
            list.push_back(reference(id));
        }
        return list;
    }

    static Json cost(const std::string& id, const std::string& amount, Json descriptions) {
        Json node{{"@id", id}, {"@type", "cv:Cost"}, {"dct:identifier", id}};
        if (!amount.empty()) {
            node["cv:hasValue"] = typed(amount, "xsd:double");
            node["cv:currency"] = "VND";
        }
        set(node, "dct:description", std::move(descriptions));
        return node;
    }

    void add_cost(Json& list, Json node) {
        list.push_back(reference(node["@id"]));
        nodes_.push_back(std::move(node));
    }

    Json costs() {
        Json list = Json::array();
        std::size_t index = 0;
        for (const Node& fee : root_.at("fees").items()) {
            const std::string id = id_of(fee, "fees", index++);
            Json words = Json::array();
            for (const char* key : {"name", "per", "when", "note"}) {
                if (fee.at(key).exists()) words.push_back(vietnamese(fee.at(key).text()));
            }
            const auto tiers = fee.at("tiers").items();
            std::size_t tier_number = 0;
            for (const Node& tier : tiers) {
                Json of_tier = words;
                if (tier.at("when").exists()) of_tier.push_back(vietnamese(tier.at("when").text()));
                add_cost(list, cost(fmt::format("{}/{}", id, ++tier_number),
                                    tier.at("amount").text(), std::move(of_tier)));
            }
            if (!tiers.empty()) continue;
            std::string amount = fee.at("amount").text();
            if (fee.at("free").exists()) {
                words.push_back(vietnamese(fee.at("free").text()));
                if (amount.empty()) amount = "0";
            }
            Json node = cost(id, amount, std::move(words));
            const auto limited = fee.at("channels").items();
            if (limited.size() == 1) {
                node["cv:ifAccessedThrough"] = reference(part("channels", limited.front().text()));
            }
            add_cost(list, std::move(node));
        }
        return list;
    }

    Json outputs() {
        Json list = Json::array();
        std::size_t index = 0;
        for (const Node& item : root_.at("results").items()) {
            const std::string id = id_of(item, "results", index++);
            const std::string code = item.at("code").text();
            Json node{
                {"@id", id}, {"@type", "cv:Output"}, {"dct:identifier", code.empty() ? id : code}};
            set(node, "dct:title", vietnamese(item.at("name").text()));
            nodes_.push_back(std::move(node));
            list.push_back(reference(id));
        }
        return list;
    }

    Json requirements() {
        Json list = Json::array();
        std::size_t index = 0;
        for (const Node& item : root_.at("conditions").items()) {
            const std::string id = id_of(item, "conditions", index++);
            Json node{{"@id", id}, {"@type", "cv:Requirement"}, {"dct:identifier", id}};
            set(node, "dct:title", vietnamese(item.at("text").text()));
            set(node, "cv:fulfils", rules(item.at("basis")));
            Json proofs = Json::array();
            for (const Node& document : item.at("proved_by").items())
                proofs.push_back(reference(part("documents", document.text())));
            set(node, "cv:hasSupportingEvidence", std::move(proofs));
            nodes_.push_back(std::move(node));
            list.push_back(reference(id));
        }
        return list;
    }

    void require(const Json& service) {
        for (const char* property :
             {"dct:identifier", "dct:title", "dct:description", "cv:hasCompetentAuthority"}) {
            if (!service.contains(property)) missing_.emplace_back(property);
        }
    }

    yaml::Value document_;
    Tracked tracked_;
    Node root_;
    std::string base_;
    std::vector<Json> nodes_;
    std::set<std::string> acts_;
    std::set<std::string> rules_;
    std::vector<std::string> missing_;
};

}  // namespace

Exported to_cpsv_ap(const Procedure& procedure) {
    return CpsvAp(procedure).write();
}

nlohmann::ordered_json cpsv_ap_context() {
    return {{"cpsv", "http://purl.org/vocab/cpsv#"},
            {"cv", "http://data.europa.eu/m8g/"},
            {"dct", "http://purl.org/dc/terms/"},
            {"eli", "http://data.europa.eu/eli/ontology#"},
            {"skos", "http://www.w3.org/2004/02/skos/core#"},
            {"tthc", "urn:tthc:terms:"},
            {"xsd", "http://www.w3.org/2001/XMLSchema#"}};
}

}  // namespace tthc::exporting
