#include "tthc/report/page/page_writer.h"

#include "tthc/report/document/writers.h"
#include "tthc/report/html.h"
#include "tthc/report/run_report.h"

#include <fmt/format.h>

namespace tthc::report {

void Content::add_page(PageWriter& page) const {
    page.add(body());
}

void PageWriter::add(const Document& document) {
    sink_(write_html(document, plain(language_)));
}

void PageWriter::open_part(const Message& title) {
    sink_(fmt::format("<section>\n<h2>{}</h2>\n", html_text(title.in(language_))));
}

void PageWriter::open_fold(const Message& title, bool is_open) {
    sink_(fmt::format("<details{}><summary>{}</summary>\n", is_open ? " open" : "",
                      html_text(title.in(language_))));
}

}  // namespace tthc::report
