#pragma once

#include "tthc/record/common_words.h"
#include "tthc/report/run_report.h"
#include "tthc/report/saved/traits.h"

/// The fields of what a report is made of.
namespace tthc::report::saved {

template <>
struct Names<Color> {
    static constexpr std::string_view names[] = {"error", "warning", "info",
                                                 "good",  "strong",  "faint"};
};
template <>
struct Names<Amount::Kind> {
    static constexpr std::string_view names[] = {"money", "number", "percent"};
};
template <>
struct Names<Amount::Bound> {
    static constexpr std::string_view names[] = {"exact", "at_least", "at_most"};
};
template <>
struct Names<Cell> {
    static constexpr std::string_view names[] = {"words", "amount"};
};
template <>
struct Names<Block> {
    static constexpr std::string_view names[] = {"heading", "paragraph", "table", "entries",
                                                 "quote",   "verbatim",  "break"};
};

template <>
struct Saved<Words> {
    static void fields(auto& archive, auto& words) {
        archive("text", words.text);
        archive("color", words.color);
    }
};
template <>
struct Saved<Amount> {
    static void fields(auto& archive, auto& amount) {
        archive("kind", amount.kind);
        archive("likely", amount.likely);
        archive("low", amount.low);
        archive("high", amount.high);
        archive("unit", amount.unit);
        archive("bound", amount.bound);
    }
};
template <>
struct Saved<Heading> {
    static void fields(auto& archive, auto& heading) { archive("text", heading.text); }
};
template <>
struct Saved<Paragraph> {
    static void fields(auto& archive, auto& paragraph) {
        archive("text", paragraph.text);
        archive("depth", paragraph.depth);
    }
};
template <>
struct Saved<Table> {
    static void fields(auto& archive, auto& table) {
        archive("head", table.head);
        archive("rows", table.rows);
        archive("depth", table.depth);
        archive("of_words", table.of_words);
    }
};
template <>
struct Saved<Entry> {
    static void fields(auto& archive, auto& entry) {
        archive("mark", entry.mark);
        archive("label", entry.label);
        archive("lines", entry.lines);
    }
};
template <>
struct Saved<Entries> {
    static void fields(auto& archive, auto& entries) { archive("entries", entries.entries); }
};
template <>
struct Saved<Location> {
    static void fields(auto& archive, auto& where) {
        archive("file", where.file);
        archive("begin", where.begin);
        archive("end", where.end);
        archive("quoted", where.quoted);
    }
};
template <>
struct Saved<Quote> {
    static void fields(auto& archive, auto& quote) {
        archive("where", quote.where);
        archive("color", quote.color);
        archive("note", quote.note);
    }
};
template <>
struct Saved<Verbatim> {
    static void fields(auto& archive, auto& verbatim) {
        archive("language", verbatim.language);
        archive("text", verbatim.text);
    }
};
template <>
struct Saved<Break> {
    static void fields(auto& /*archive*/, auto& /*end*/) {}
};
template <>
struct Saved<Paper::Annex> {
    static void fields(auto& archive, auto& annex) {
        archive("title", annex.title);
        archive("body", annex.body);
    }
};
template <>
struct Saved<Paper> {
    static void fields(auto& archive, auto& paper) {
        archive("kind", paper.kind);
        archive("abbreviation", paper.abbreviation);
        archive("subject", paper.subject);
        archive("agency", paper.agency);
        archive("body", paper.body);
        archive("findings_at", paper.findings_at);
        archive("across", paper.across);
        archive("annex", paper.annex);
    }
};
template <>
struct Saved<View> {
    static void fields(auto& archive, auto& view) {
        archive("group_by", view.group_by);
        archive("statistics", view.statistics);
        archive("split_by", view.split_by);
    }
};
template <>
struct Saved<Letterhead> {
    static void fields(auto& archive, auto& head) {
        archive("superior", head.superior);
        archive("agency", head.agency);
        archive("symbol", head.symbol);
        archive("town", head.town);
        archive("addressees", head.addressees);
        archive("position", head.position);
        archive("signer", head.signer);
        archive("recipients", head.recipients);
    }
};
template <>
struct Saved<Related> {
    static void fields(auto& archive, auto& related) {
        archive("message", related.message);
        archive("where", related.where);
    }
};
template <>
struct Saved<ProcedureFacts> {
    static void fields(auto& archive, auto& facts) {
        archive("procedure", facts.procedure);
        archive("name", facts.name);
        archive("field", facts.field);
        archive("authorities", facts.authorities);
        archive("papers", facts.papers);
        archive("burden", facts.burden);
    }
};

}  // namespace tthc::report::saved
