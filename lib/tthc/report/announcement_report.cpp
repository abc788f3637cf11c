#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/diff/describe.h"
#include "tthc/model/identity.h"
#include "tthc/record/common_words.h"
#include "tthc/report/procedure_words.h"
#include "tthc/report/publication_report.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace tthc::report {
namespace {

/// What a change of these is, is told by the record and by no decision.
bool is_of_record_alone(const Change& change) {
    if (change.section == Section::burden || change.section == Section::sources) return true;
    constexpr std::string_view own[] = {"note",    "publication", "id",
                                        "revises", "local_code",  "internal"};
    return change.section == Section::procedure &&
           std::any_of(std::begin(own), std::end(own),
                       [&](std::string_view key) { return names(key, change.path); });
}

/// The parts that change, in the words of the form; of the procedure itself, its fields.
std::vector<Message> parts_of(const Comparison& pair) {
    std::vector<Message> parts;
    for (const Change& change : pair.changes) {
        if (is_of_record_alone(change)) continue;
        Message part = say(record::word_of(change.section).title);
        if (change.section == Section::procedure) {
            Procedure::fields([&](const record::Field& field, auto /*member*/) {
                if (names(field.key, change.path)) part = say(field.label());
            });
        }
        if (std::find(parts.begin(), parts.end(), part) == parts.end())
            parts.push_back(std::move(part));
    }
    return parts;
}

std::string listed(const List<Citation>& basis) {
    std::vector<std::string> acts;
    for (const auto& citation : basis)
        acts.push_back(citation->to_string());
    return printable(fmt::format("{}", fmt::join(acts, "; ")));
}

/// Acts that only the new version rests on, else all of it.
std::string acts_behind(const Comparison& pair) {
    List<Citation> fresh;
    for (const auto& citation : pair.after.procedure->basis) {
        const auto& old = pair.before.procedure->basis;
        const bool known = std::any_of(
            old.begin(), old.end(), [&](const auto& other) { return other->act == citation->act; });
        if (!known) fresh.push_back(citation);
    }
    return listed(fresh.empty() ? pair.after.procedure->basis : fresh);
}

Message deadlines_of(const Procedure& procedure) {
    std::vector<std::string> vi;
    std::vector<std::string> en;
    for (const Deadline& deadline : procedure.deadlines) {
        if (!deadline.legal) continue;
        const std::string& when = deadline.when.value;
        const auto in = [&](Language language) {
            const std::string length = deadline.legal->value.to_string(language);
            return when.empty() ? length : fmt::format("{}: {}", when, length);
        };
        vi.push_back(in(Language::vi));
        en.push_back(in(Language::en));
    }
    return printable(
        {fmt::format("{}", fmt::join(vi, "; ")), fmt::format("{}", fmt::join(en, "; "))});
}

std::string place_of(const Procedure& procedure) {
    if (!procedure.submitted_at.value.empty()) return printable(procedure.submitted_at.value);
    return printable(fmt::format("{}", fmt::join(offices_of(procedure), "; ")));
}

Message fees_of(const Procedure& procedure) {
    std::vector<Message> all;
    for (const Fee& fee : procedure.fees) {
        Change item{.kind = ChangeKind::added, .section = Section::fees};
        item.after.name = title_of(fee, procedure);
        item.after.value = fee;
        all.push_back(printable(wordings_of(item).after));
    }
    return joined(all);
}

/// The three kinds of announcement (Điều 14), each in the order of the codes.
struct Announcement {
    std::vector<const Comparison*> fresh;
    std::vector<const Comparison*> amended;
    std::vector<const Comparison*> abolished;
};

class AnnouncementContent : public Content {
public:
    AnnouncementContent(std::vector<Comparison> pairs, Date as_of)
        : pairs_(std::move(pairs)), as_of_(as_of) {
        for (const Comparison& pair : pairs_) {
            const auto& internal = pair.procedure().internal;
            if (internal && internal->value) continue;
            if (pair.is_added()) {
                lists_.fresh.push_back(&pair);
            } else if (pair.is_removed()) {
                lists_.abolished.push_back(&pair);
            } else if (!parts_of(pair).empty()) {
                lists_.amended.push_back(&pair);
            }
        }
    }

    Document body() const override {
        Document document;
        for (const auto& [title, table] : lists()) {
            if (table.rows.empty()) continue;
            document.emplace_back(Heading{{{title, Color::strong}}});
            for (const Row& row : table.rows)
                add_row(document, table.head, row);
            document.emplace_back(Break{});
        }
        return document;
    }

    Document closing() const override {
        return {Paragraph{{{say("{} thủ tục mới ban hành, {} được sửa đổi, bổ sung, {} bị bãi bỏ",
                                "new: {}; amended: {}; abolished: {}", lists_.fresh.size(),
                                lists_.amended.size(), lists_.abolished.size())}}}};
    }

    void add_keys(JsonWriter& json, Language language) const override {
        json.add("as_of", to_iso(as_of_));
        json.add("lang", record::word_of(language).key);
        json.add("summary", {{"new", lists_.fresh.size()},
                             {"amended", lists_.amended.size()},
                             {"abolished", lists_.abolished.size()}});
        json.open_list("announced");
        const auto add = [&](std::string_view kind, const std::vector<const Comparison*>& pairs) {
            for (const Comparison* const pair : pairs)
                json.add_item(json_of(kind, *pair, language));
        };
        add("new", lists_.fresh);
        add("amended", lists_.amended);
        add("abolished", lists_.abolished);
        json.close();
    }

    Paper paper(const RunReport& /*report*/) const override {
        Paper paper{.kind = {"DANH MỤC", "LIST"},
                    .abbreviation = {},
                    .subject = {"Thủ tục hành chính mới ban hành, được sửa đổi, bổ sung, bị bãi bỏ",
                                "Procedures that are new, amended or abolished"},
                    .body = {},
                    .across = true};
        for (auto& [title, table] : lists()) {
            if (table.rows.empty()) continue;
            paper.body.emplace_back(Heading{{{title, Color::strong}}});
            paper.body.emplace_back(std::move(table));
        }
        return paper;
    }

private:
    std::vector<std::pair<Message, Table>> lists() const {
        return {
            {{"Thủ tục hành chính mới ban hành", "New procedures"}, fresh_table()},
            {{"Thủ tục hành chính được sửa đổi, bổ sung", "Procedures that are amended"},
             amended_table()},
            {{"Thủ tục hành chính bị bãi bỏ", "Procedures that are abolished"}, abolished_table()}};
    }

    /// Number, code and name in a line, what else the row says below it.
    static void add_row(Document& document, const Row& head, const Row& row) {
        constexpr std::size_t named = 3;
        const auto words = [](const Cell& cell) { return std::get<Words>(cell).text; };
        const Message number = words(row[0]);
        document.emplace_back(
            Paragraph{{{{number.vi + ".", number.en + "."}}, {words(row[1])}, {words(row[2])}}, 1});
        for (std::size_t i = named; i < row.size(); ++i) {
            const Message label = words(head[i]);
            if (words(row[i]).vi.empty()) continue;
            document.emplace_back(
                Paragraph{{{{label.vi + ":", label.en + ":"}}, {words(row[i])}}, 2});
        }
    }

    static Table table_with(std::initializer_list<Bilingual> columns) {
        Table table{.head = {}, .rows = {}, .depth = 0, .of_words = true};
        for (const Bilingual& column : columns)
            table.head.emplace_back(Words{say(column)});
        return table;
    }

    static Row row_of(const Table& table, const Procedure& procedure) {
        return {Words{same(std::to_string(table.rows.size() + 1))},
                Words{same(printable(identity(procedure)))},
                Words{same(printable(procedure.name.value))}};
    }

    Table fresh_table() const {
        Table table = table_with({{"STT", "No."},
                                  {"Mã số", "Code"},
                                  {"Tên thủ tục", "Name"},
                                  {"Thời hạn giải quyết", "Deadline"},
                                  {"Địa điểm thực hiện", "Place"},
                                  {"Phí, lệ phí", "Fees"},
                                  {"Căn cứ pháp lý", "Legal basis"}});
        for (const Comparison* const pair : lists_.fresh) {
            const Procedure& procedure = *pair->after.procedure;
            Row row = row_of(table, procedure);
            row.emplace_back(Words{deadlines_of(procedure)});
            row.emplace_back(Words{same(place_of(procedure))});
            row.emplace_back(Words{fees_of(procedure)});
            row.emplace_back(Words{same(listed(procedure.basis))});
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    Table amended_table() const {
        Table table = table_with({{"STT", "No."},
                                  {"Mã số", "Code"},
                                  {"Tên thủ tục", "Name"},
                                  {"Nội dung sửa đổi, bổ sung", "What is amended"},
                                  {"Văn bản quy định việc sửa đổi, bổ sung", "Acts"}});
        for (const Comparison* const pair : lists_.amended) {
            Row row = row_of(table, *pair->after.procedure);
            row.emplace_back(Words{joined(parts_of(*pair))});
            row.emplace_back(Words{same(acts_behind(*pair))});
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    /// No version says which act abolishes a procedure.
    Table abolished_table() const {
        Table table = table_with({{"STT", "No."},
                                  {"Mã số", "Code"},
                                  {"Tên thủ tục", "Name"},
                                  {"Văn bản quy định việc bãi bỏ", "Act that abolishes it"}});
        for (const Comparison* const pair : lists_.abolished) {
            Row row = row_of(table, *pair->before.procedure);
            row.emplace_back(Words{same("……")});
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    static Json json_of(std::string_view kind, const Comparison& pair, Language language) {
        const Procedure& procedure = pair.procedure();
        Json parts = Json::array();
        for (const Message& part : parts_of(pair))
            parts.push_back(part.in(language));
        Json acts = Json::array();
        for (const auto& citation : procedure.basis)
            acts.push_back(citation->to_string());
        return {{"kind", kind},
                {"procedure", identity(procedure)},
                {"name", procedure.name.value},
                {"amended", std::move(parts)},
                {"basis", std::move(acts)}};
    }

    std::vector<Comparison> pairs_;
    Announcement lists_;  ///< of the pairs
    Date as_of_;
};

}  // namespace

RunReport announcement_report(Comparisons comparisons, Date as_of) {
    RunReport report{.run = {.command = "publication"}, .as_of = as_of};
    report.findings = comparisons.findings;
    report.content = std::make_unique<AnnouncementContent>(std::move(comparisons.pairs), as_of);
    return report;
}

}  // namespace tthc::report
