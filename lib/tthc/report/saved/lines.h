#pragma once

#include "tthc/report/saved/fields.h"

#include <deque>

/// The lines of a saved report: an object with one key each, which says what stands on it.
namespace tthc::report::saved {

inline constexpr std::string_view format_name = "saved-v1";

struct SavedGround {
    std::string citation;
    std::string from;
    std::string until;
    Message says;

    friend bool operator==(const SavedGround&, const SavedGround&) = default;
};

/// A code without its examples, which no report shows.
struct SavedCode {
    std::string id;
    std::string name;
    Severity severity = Severity::error;
    bool incomplete = false;
    bool common = false;
    std::string yields_to;
    Message title;
    Message rationale;
    Message remedy;
    std::vector<SavedGround> grounds;

    friend bool operator==(const SavedCode&, const SavedCode&) = default;
};
SavedCode saved_code(const Code& code);

/// `head`, the first line.
struct SavedHead {
    std::string format;
    std::string version;
    std::string command;
    int exit_code = 0;
    std::vector<std::string> inputs;
    std::vector<Message> notes;
    Date as_of;
    std::optional<Severity> fail_on;
    View view;
    Letterhead letterhead;
    std::vector<SavedCode> codes;       ///< that were looked for
    std::vector<SavedCode> more_codes;  ///< that were found besides
};

/// `content`: what a `Content` says. What a command leaves to the default is left out.
struct SavedParts {
    Document body;
    Document closing;
    std::optional<Document> summary;
    std::optional<Message> page;  ///< HTML
    std::optional<Paper> paper;
    Json keys;
    std::optional<Json> keys_in_english;
    bool own_sheets = false;  ///< of a workbook; they are not saved
};

/// `described`
struct SavedFacts {
    std::string path;
    ProcedureFacts facts;
};

/// `finding`
struct SavedFinding {
    std::string code;
    Finding finding;  ///< without its code
};

/// `end`, the last line, so that a file that was cut is seen.
struct SavedEnd {
    std::size_t files = 0;
    std::size_t findings = 0;
};

template <>
struct Saved<SavedGround> {
    static void fields(auto& archive, auto& ground) {
        archive("citation", ground.citation);
        archive("from", ground.from);
        archive("until", ground.until);
        archive("says", ground.says);
    }
};
template <>
struct Saved<SavedCode> {
    static void fields(auto& archive, auto& code) {
        archive("id", code.id);
        archive("name", code.name);
        archive("severity", code.severity);
        archive("incomplete", code.incomplete);
        archive("common", code.common);
        archive("yields_to", code.yields_to);
        archive("title", code.title);
        archive("rationale", code.rationale);
        archive("remedy", code.remedy);
        archive("grounds", code.grounds);
    }
};
template <>
struct Saved<SavedHead> {
    static void fields(auto& archive, auto& head) {
        archive("format", head.format);
        archive("version", head.version);
        archive("command", head.command);
        archive("exit_code", head.exit_code);
        archive("inputs", head.inputs);
        archive("notes", head.notes);
        archive("as_of", head.as_of);
        archive("fail_on", head.fail_on);
        archive("view", head.view);
        archive("letterhead", head.letterhead);
        archive("codes", head.codes);
        archive("more_codes", head.more_codes);
    }
};
template <>
struct Saved<SavedParts> {
    static void fields(auto& archive, auto& parts) {
        archive("body", parts.body);
        archive("closing", parts.closing);
        archive("summary", parts.summary);
        archive("page", parts.page);
        archive("paper", parts.paper);
        archive("keys", parts.keys);
        archive("keys_in_english", parts.keys_in_english);
        archive("own_sheets", parts.own_sheets);
    }
};
template <>
struct Saved<SavedFacts> {
    static void fields(auto& archive, auto& facts) {
        archive("path", facts.path);
        archive("facts", facts.facts);
    }
};
template <>
struct Saved<SavedFinding> {
    static void fields(auto& archive, auto& saved) {
        archive("code", saved.code);
        archive("severity", saved.finding.severity);
        archive("where", saved.finding.where);
        archive("procedure", saved.finding.procedure);
        archive("node", saved.finding.node);
        archive("message", saved.finding.message);
        archive("help", saved.finding.help);
        archive("related", saved.finding.related);
    }
};
template <>
struct Saved<SavedEnd> {
    static void fields(auto& archive, auto& end) {
        archive("files", end.files);
        archive("findings", end.findings);
    }
};

}  // namespace tthc::report::saved
