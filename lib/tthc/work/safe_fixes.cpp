#include "tthc/work/safe_fixes.h"

#include "tthc/base/parallel.h"
#include "tthc/base/split.h"
#include "tthc/base/utf8.h"
#include "tthc/model/act_spelling.h"
#include "tthc/model/code_form.h"
#include "tthc/model/load.h"
#include "tthc/model/scalars.h"
#include "tthc/yaml/value.h"

#include <fmt/format.h>

#include <algorithm>
#include <type_traits>

namespace tthc {
namespace {

struct Edit {
    Span span;
    std::string text;
};

/// Scalars that have a canonical spelling of their own.
template <class T>
concept Canonical =
    std::is_same_v<T, Duration> || std::is_same_v<T, Citation> || std::is_same_v<T, Date>;

bool is_in_quotes(std::string_view written) {
    return written.size() > 1 && (written.front() == '"' || written.front() == '\'') &&
           written.back() == written.front();
}

std::string_view without_quotes(std::string_view written) {
    return is_in_quotes(written) ? written.substr(1, written.size() - 2) : written;
}

/// Whether it can stand where it was read without quotes of its own.
bool is_plain(const std::string& text) {
    return yaml::emit_in_line(yaml::Value::text(text)) == text;
}

template <class T>
std::string canonical(const T& value) {
    return record::Codec<T>::print(value);
}

std::string canonical(Citation citation) {
    if (citation.well_formed) citation.act = act_spelling(citation.act);
    return record::Codec<Citation>::print(citation);
}

/// Walks every scalar of a procedure and notes what can be spelled better.
class Editor {
public:
    explicit Editor(const ProcedureFile& file)
        : source_(file.source), procedure_(*file.procedure) {}

    std::vector<Edit> edits() {
        walk(procedure_, {});
        std::sort(edits_.begin(), edits_.end(),
                  [](const Edit& left, const Edit& right) { return left.span < right.span; });
        return std::move(edits_);
    }

private:
    template <record::Record T>
    void walk(const T& record, const record::Field& /*field*/) {
        T::fields([&](const record::Field& field, auto member) { walk(record.*member, field); });
    }
    template <class T>
    void walk(const std::optional<T>& value, const record::Field& field) {
        if (value) walk(*value, field);
    }
    template <class T>
    void walk(const std::vector<T>& values, const record::Field& field) {
        for (const T& value : values)
            walk(value, field);
    }
    template <class T>
    void walk(const Located<T>& value, const record::Field& field) {
        if constexpr (Canonical<T>) respell(value);
        if constexpr (std::is_same_v<T, std::string>) {
            if (field.is(record::Trait::code)) quote(value);
        }
    }

    template <class T>
    void respell(const Located<T>& value) {
        const std::string_view written = source_.text(value.span);
        const std::string_view words = without_quotes(written);
        const auto read = record::Codec<T>::parse(words);
        const std::string spelled = canonical(value.value);
        if (!read || *read != value.value || words == spelled || !is_plain(spelled)) return;
        const std::string_view quote = is_in_quotes(written) ? written.substr(0, 1) : "";
        edits_.push_back({value.span, fmt::format("{}{}{}", quote, spelled, quote)});
    }

    void quote(const Text& code) {
        const std::string_view written = source_.text(code.span);
        const CodeForm form = code_form(code.value);
        const bool its_own = &code == &procedure_.code || &code == &procedure_.local_code;
        const bool invents = is_in_quotes(written) && form.code.size() > code.value.size();
        const bool mended = its_own && form.well_formed && form.code != code.value && !invents;
        if (!mended && !yaml::is_core_number(written)) return;
        edits_.push_back({code.span, fmt::format("\"{}\"", mended ? form.code : code.value)});
    }

    const SourceFile& source_;
    const Procedure& procedure_;
    std::vector<Edit> edits_;
};

std::string with_edits(std::string_view text, const std::vector<Edit>& edits) {
    std::string mended;
    std::size_t at = 0;
    for (const auto& [span, words] : edits) {
        mended += text.substr(at, span.begin - at);
        mended += words;
        at = span.end;
    }
    mended += text.substr(at);
    return utf8::to_nfc(mended);
}

/// Writes numbers of acts as the law does, everywhere.
struct ActSpeller {
    template <record::Record T>
    void operator()(T& record) const {
        T::fields([&](const record::Field&, auto member) { (*this)(record.*member); });
    }
    template <class T>
    void operator()(std::optional<T>& value) const {
        if (value) (*this)(*value);
    }
    template <class T>
    void operator()(std::vector<T>& values) const {
        for (T& value : values)
            (*this)(value);
    }
    template <class T>
    void operator()(Located<T>& value) const {
        if constexpr (std::is_same_v<T, Citation>) value.value.act = act_spelling(value.value.act);
    }
};

/// Without the spelling of codes and of acts, which may be mended.
bool says_the_same(Procedure before, Procedure after) {
    const bool same_code = code_form(before.code.value).code == code_form(after.code.value).code;
    before.code = after.code;
    before.local_code = after.local_code;
    ActSpeller()(before);
    ActSpeller()(after);
    return same_code && before == after;
}

std::vector<MendedLine> changed_lines(std::string_view before, std::string_view after) {
    const auto old_lines = split(before, "\n");
    const auto new_lines = split(after, "\n");
    std::vector<MendedLine> lines;
    for (std::size_t i = 0; i < std::min(old_lines.size(), new_lines.size()); ++i) {
        if (old_lines[i] == new_lines[i]) continue;
        lines.push_back({static_cast<std::uint32_t>(i + 1), std::string(old_lines[i]),
                         std::string(new_lines[i])});
    }
    return lines;
}

}  // namespace

std::optional<MendedFile> mended(const Source& source) {
    const ProcedureFile file = load_procedure(source);
    if (!file.procedure) return {};
    const std::string_view before = file.source.text();
    std::string text = with_edits(before, Editor(file).edits());
    if (text == before) return {};
    const ProcedureFile again = load_procedure(SourceFile(source.path(), text));
    if (!again.procedure || !says_the_same(*file.procedure, *again.procedure)) return {};
    const std::string mark(file.source.order_mark());
    auto lines = changed_lines(before, text);
    if (!lines.empty() && lines.front().number == 1) {
        lines.front().before = mark + lines.front().before;
        lines.front().after = mark + lines.front().after;
    }
    return MendedFile{source.path(), mark + text, std::move(lines)};
}

std::string patch_of(const MendedFile& file) {
    std::string patch = fmt::format("--- a/{}\n+++ b/{}\n", file.path, file.path);
    for (const auto& [number, before, after] : file.lines)
        patch += fmt::format("@@ -{} +{} @@\n-{}\n+{}\n", number, number, before, after);
    return patch;
}

Result<Mending> mend(std::span<const Source> sources, bool write, unsigned jobs) {
    std::vector<Mending> parts(sources.size());
    std::vector<std::optional<Error>> failed(sources.size());
    for_each_index(sources.size(), jobs, [&](std::size_t i) {
        const auto file = mended(sources[i]);
        if (!file) return;
        parts[i] = {1, file->lines.size(), write ? std::string() : patch_of(*file)};
        if (write && !sources[i].in_memory()) failed[i] = write_file(file->path, file->text);
    });
    Mending all;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (failed[i]) return *failed[i];
        all.files += parts[i].files;
        all.lines += parts[i].lines;
        all.patch += parts[i].patch;
    }
    return all;
}

}  // namespace tthc
