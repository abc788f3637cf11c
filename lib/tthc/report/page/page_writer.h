#pragma once

#include "tthc/base/sink.h"
#include "tthc/report/document/document.h"

#include <string_view>
#include <vector>

namespace tthc::report {

/// Writes the parts of a page, piece by piece; what people read is made safe here.
class PageWriter {
public:
    PageWriter(Language language, Sink sink) : language_(language), sink_(std::move(sink)) {}

    Language language() const { return language_; }

    void add(const Document& document);
    /// Elements that are made already.
    void add_html(std::string_view html) { sink_(html); }
    /// The same of a page that was written before.
    void add_saved(std::string_view html);
    void open_part(const Message& title);
    void close_part() { sink_("</section>\n"); }
    /// A part that the reader opens.
    void open_fold(const Message& title, bool is_open = false);
    void close_fold() { sink_("</details>\n"); }
    /// A table whose rows unfold to what is said of them; one without words does not.
    void add_unfolding(const Table& table, const std::vector<Document>& reasons);
    /// A chart that `charts.js` draws of `json`; a table of the page holds the same figures.
    void add_chart(const Message& title, std::string_view json, std::size_t bars);
    bool has_charts() const { return has_charts_; }

private:
    Language language_;
    bool has_charts_ = false;
    Sink sink_;
};

}  // namespace tthc::report
