#include "tthc/model/scalars.h"

#include "tthc/record/writer.h"

namespace tthc::record {

void LongForm<Citation>::read(Reader& reader, const yaml::Node& node, const std::string& path,
                              Citation& target) {
    const auto form = reader.read<LongCitation>(node, path);
    const Citation act = Citation::parse(form.act.value);
    target = {.act = form.act.value,
              .article = form.article.value,
              .clause = form.clause.value,
              .point = form.point.value,
              .title = form.name.value,
              .well_formed = act.well_formed && act.article.empty()};
    if (form.issued) target.issued = form.issued->value;
}

std::optional<yaml::Value> LongForm<Citation>::write(const Citation& citation) {
    const bool short_form = citation.title.empty() && !citation.issued;
    if (short_form && Citation::parse(citation.to_string()) == citation) return {};
    LongCitation form;
    form.act = citation.act;
    form.name = citation.title;
    if (citation.issued) form.issued = *citation.issued;
    form.article = citation.article;
    form.clause = citation.clause;
    form.point = citation.point;
    return to_value(form);
}

void LongForm<Quantity>::read(Reader& reader, const yaml::Node& node, const std::string& path,
                              Quantity& target) {
    const auto range = reader.read<Range>(node, path);
    if (!range.low || !range.likely || !range.high) return;
    target = {**range.low, **range.likely, **range.high};
    if (target.low <= target.likely && target.likely <= target.high) return;
    reader.refuse(node, path,
                  {"khoảng giá trị cần `low` ≤ `likely` ≤ `high`",
                   "a range needs `low` ≤ `likely` ≤ `high`"});
}

std::optional<yaml::Value> LongForm<Quantity>::write(const Quantity& quantity) {
    if (quantity.low == quantity.likely && quantity.likely == quantity.high) return {};
    Range range;
    range.low = quantity.low;
    range.likely = quantity.likely;
    range.high = quantity.high;
    return to_value(range);
}

}  // namespace tthc::record
