#include "tthc/report/saved/content.h"

#include "tthc/report/document/writers.h"
#include "tthc/report/findings_json.h"
#include "tthc/report/findings_paper.h"
#include "tthc/report/page/page_writer.h"
#include "tthc/report/saved/to_saved.h"
#include "tthc/report/workbook/workbook.h"

namespace tthc::report::saved {
namespace {

class SavedContent : public Content {
public:
    explicit SavedContent(SavedParts parts) : parts_(std::move(parts)) {}

    Document body() const override { return parts_.body; }
    Document closing() const override { return parts_.closing; }
    Document summary() const override { return parts_.summary.value_or(parts_.closing); }
    void add_page(PageWriter& page) const override {
        if (!parts_.page) return Content::add_page(page);
        page.add_saved(parts_.page->in(page.language()));
    }
    void add_keys(JsonWriter& json, Language language) const override {
        const bool in_english = language == Language::en && parts_.keys_in_english;
        json.add_all(in_english ? *parts_.keys_in_english : parts_.keys);
    }
    bool has_all_sheets() const override { return !parts_.own_sheets; }
    Paper paper(const RunReport& report) const override {
        return parts_.paper ? *parts_.paper : Content::paper(report);
    }

private:
    SavedParts parts_;
};

std::string page_in(const Content& content, Language language) {
    std::string html;
    PageWriter page(language, [&](std::string_view piece) { html += piece; });
    content.add_page(page);
    return html;
}

Message page_of(const Document& body) {
    return {write_html(body, plain(Language::vi)), write_html(body, plain(Language::en))};
}

/// Nothing where it is the same as what there is without it.
template <class T>
std::optional<T> unless_same(T value, const T& usual) {
    if (to_saved(value) == to_saved(usual)) return {};
    return value;
}

}  // namespace

SavedParts parts_of(const RunReport& report) {
    const Content& content = *report.content;
    SavedParts parts{.body = content.body(), .closing = content.closing()};
    parts.summary = unless_same(content.summary(), parts.closing);
    parts.page =
        unless_same(Message{page_in(content, Language::vi), page_in(content, Language::en)},
                    page_of(parts.body));
    parts.paper = unless_same(content.paper(report), plain_paper(report));
    parts.keys = json_keys(content, Language::vi);
    parts.keys_in_english = unless_same(json_keys(content, Language::en), parts.keys);
    parts.own_sheets = !content.has_all_sheets() || !content.sheets(Language::vi).empty();
    return parts;
}

std::unique_ptr<const Content> content_of(SavedParts parts) {
    return std::make_unique<SavedContent>(std::move(parts));
}

}  // namespace tthc::report::saved
