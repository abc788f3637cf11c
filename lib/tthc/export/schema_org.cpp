#include "tthc/export/export.h"
#include "tthc/export/linked_data.h"
#include "tthc/model/scalars.h"
#include "tthc/record/writer.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace tthc::exporting {
namespace {

using linked_data::Json;
using linked_data::set;
using Node = Tracked::Node;

class SchemaOrg {
public:
    explicit SchemaOrg(const Procedure& procedure)
        : document_(record::to_value(procedure)), tracked_(document_), root_(tracked_.root()) {}

    Exported write() {
        const std::string id = linked_data::identifier_of(root_);
        Json service{{"@id", linked_data::iri(id)}, {"@type", "GovernmentService"}};
        set(service, "identifier", id);
        set(service, "name", root_.at("name").text());
        set(service, "category", root_.at("field").text());
        set(service, "serviceOperator", organizations(root_.at("handled_by")));
        set(service, "provider", organizations(root_.at("authority")));
        set(service, "audience", audiences());
        set(service, "availableChannel", channels());
        set(service, "serviceOutput", outputs());
        set(service, "offers", offers());
        set(service, "termsOfService", conditions());
        set(service, "subjectOf", works());
        Exported result;
        if (id.empty()) result.missing.emplace_back("identifier");
        if (!service.contains("name")) result.missing.emplace_back("name");
        result.nodes.push_back(std::move(service));
        result.lost = tracked_.unread();
        return result;
    }

private:
    /// One, or several as a list.
    static Json organizations(const Node& names) {
        Json list = Json::array();
        for (const Node& item : names.items())
            list.push_back({{"@type", "GovernmentOrganization"}, {"name", item.text()}});
        return list.size() == 1 ? list.front() : list;
    }

    Json audiences() const {
        Json list = Json::array();
        for (const Node& item : root_.at("applicants").items())
            list.push_back({{"@type", "Audience"}, {"audienceType", item.text()}});
        return list;
    }

    /// The first legal deadline without a condition that holds for the channel.
    std::string time_of(const std::string& channel) const {
        for (const Node& deadline : root_.at("deadlines").items()) {
            if (deadline.at("when").exists()) continue;
            const auto limited = deadline.at("channels").items();
            bool holds = limited.empty();
            for (const Node& item : limited)
                holds = holds || item.peek() == channel;
            std::string time = holds ? linked_data::iso_duration(deadline.at("legal")) : "";
            if (time.empty()) continue;
            for (const Node& item : limited) {
                if (item.peek() == channel) item.text();
            }
            return time;
        }
        return {};
    }

    Json channels() const {
        Json list = Json::array();
        for (const Node& item : root_.at("channels").items()) {
            const std::string word = item.text();
            Json channel{{"@type", "ServiceChannel"}, {"name", word}};
            set(channel, "processingTime", time_of(word));
            list.push_back(std::move(channel));
        }
        return list;
    }

    Json outputs() const {
        Json list = Json::array();
        for (const Node& item : root_.at("results").items()) {
            Json permit{{"@type", "GovernmentPermit"}};
            set(permit, "identifier", item.at("code").text());
            set(permit, "name", item.at("name").text());
            set(permit, "validFor", linked_data::iso_duration(item.at("validity")));
            list.push_back(std::move(permit));
        }
        return list;
    }

    /// `details` are joined to the description; the price of a tier has its own.
    static Json offer(const Node& fee, const std::string& amount,
                      const std::vector<Node>& details) {
        Json node{{"@type", "Offer"}};
        set(node, "name", fee.at("name").text());
        if (!amount.empty()) {
            node["price"] = amount;
            node["priceCurrency"] = "VND";
        }
        std::string description;
        for (const Node& detail : details) {
            if (!detail.exists()) continue;
            description += fmt::format("{}{}", description.empty() ? "" : "; ", detail.text());
        }
        set(node, "description", description);
        return node;
    }

    Json offers() const {
        Json list = Json::array();
        for (const Node& fee : root_.at("fees").items()) {
            const auto tiers = fee.at("tiers").items();
            for (const Node& tier : tiers) {
                list.push_back(offer(fee, tier.at("amount").text(),
                                     {tier.at("when"), fee.at("per"), fee.at("when")}));
            }
            if (!tiers.empty()) continue;
            const std::string amount = fee.at("amount").text();
            const Node free = fee.at("free");
            list.push_back(offer(fee, free.exists() && amount.empty() ? "0" : amount,
                                 {fee.at("per"), fee.at("when"), free, fee.at("note")}));
        }
        return list;
    }

    Json conditions() const {
        Json list = Json::array();
        for (const Node& item : root_.at("conditions").items())
            list.push_back(item.at("text").text());
        return list;
    }

    /// The steps as a HowTo, and the acts.
    Json works() const {
        Json list = Json::array();
        Json steps = Json::array();
        for (const Node& step : root_.at("steps").items()) {
            Json node{{"@type", "HowToStep"}, {"position", steps.size() + 1}};
            set(node, "text", step.at("action").text());
            steps.push_back(std::move(node));
        }
        if (!steps.empty()) {
            list.push_back({{"@type", "HowTo"},
                            {"name", root_.at("name").text()},
                            {"step", std::move(steps)}});
        }
        for (const Node& basis : root_.at("basis").items()) {
            const auto provision = linked_data::provision_of(basis);
            Json act{{"@type", "Legislation"}, {"legislationIdentifier", provision.citation}};
            set(act, "name", basis.at("title").text());
            set(act, "legislationDate", basis.at("issued").text());
            list.push_back(std::move(act));
        }
        return list;
    }

    yaml::Value document_;
    Tracked tracked_;
    Node root_;
};

}  // namespace

Exported to_schema_org(const Procedure& procedure) {
    return SchemaOrg(procedure).write();
}

nlohmann::ordered_json schema_org_context() {
    return "https://schema.org";
}

}  // namespace tthc::exporting
