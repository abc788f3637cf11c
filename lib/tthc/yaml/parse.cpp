#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/finding/load_codes.h"
#include "tthc/yaml/guards.h"
#include "tthc/yaml/messages.h"
#include "tthc/yaml/plain_reader.h"
#include "tthc/yaml/tree.h"
#include "tthc/yaml/tree_builder.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <optional>
#include <sstream>

namespace tthc::yaml {
namespace {

/// Ends the reading of a file whose trouble is already reported.
struct Stop {};

struct Advice {
    Message text;
    Message help;
};

Advice not_a_pair() {
    return {{"dòng này không phải `khóa: giá trị`", "this line is not `key: value`"},
            {"thêm dấu hai chấm, hoặc thụt lề nếu là phần tiếp của dòng trên",
             "add the colon, or indent it if it continues the line above"}};
}

class Builder final : public YAML::EventHandler {
public:
    Builder(const SourceFile& source, Findings& findings, Tree& tree)
        : source_(source), findings_(findings), builder_(tree) {}

    /// The `[` or `{` that was still open, if any.
    std::optional<std::uint32_t> open_bracket() const {
        if (flows_.empty() || !flows_.back()) return {};
        return builder_.innermost().span.begin;
    }
    /// The last quoted text that went over several lines.
    std::optional<Span> long_quote() const { return long_quote_; }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (!started_) {
            started_ = true;
            return;
        }
        const auto at = offset_of(mark);
        if (source_.text().substr(at).starts_with("---")) {
            fail(load_code::syntax, at,
                 {"một tệp chỉ được có một tài liệu YAML", "a file holds one YAML document only"});
        }
        fail(load_code::syntax, at,
             {"từ đây không thuộc cấu trúc ở trên; xem lại thụt lề",
              "from here on the text does not belong to what stands above; see its indentation"});
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const Span span = span_of_null(offset_of(mark));
        refuse_anchor(static_cast<std::uint32_t>(skip_blank(source_.text(), span.end)), anchor);
        if (builder_.awaits_key()) refuse_key(span.begin);
        end_ = std::max<std::size_t>(end_, span.end);
        builder_.scalar(Kind::null, span, {});
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
        refuse_anchor(offset_of(mark), 1);
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        const auto begin = offset_of(mark);
        refuse_anchor(begin, anchor);
        refuse_tag(begin, tag);
        const std::uint32_t end = end_of_scalar(begin, tag, value);
        const Span span{begin_of_scalar(begin, end, tag), end};
        end_ = span.end;
        if (tag == "!" && source_.point(begin).line < source_.point(span.end).line) {
            long_quote_ = span;
        }
        if (builder_.awaits_key()) {
            take_key(span, value);
            return;
        }
        builder_.scalar(tag == "!" ? Kind::quoted : Kind::plain, span, utf8::to_nfc(value));
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override {
        open(Kind::list, mark, tag, anchor, style);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override {
        open(Kind::map, mark, tag, anchor, style);
    }
    void OnMapEnd() override { close(); }

private:
    std::uint32_t offset_of(const YAML::Mark& mark) const {
        return static_cast<std::uint32_t>(std::clamp<std::size_t>(
            static_cast<std::size_t>(std::max(mark.pos, 0)), 0, source_.text().size()));
    }

    [[noreturn]] void fail(const Code& code, std::uint32_t at, Message message, Message help = {}) {
        findings_.add(code, source_.character(at), "", std::move(message)).help = std::move(help);
        throw Stop{};
    }

    void refuse_anchor(std::uint32_t at, YAML::anchor_t anchor) {
        if (anchor == 0) return;
        fail(load_code::limits, at,
             {"không dùng neo (&) và tham chiếu (*) của YAML",
              "anchors (&) and aliases (*) of YAML are not accepted"},
             {"viết lại giá trị ở chỗ này", "write the value out here"});
    }

    void refuse_tag(std::uint32_t at, const std::string& tag) {
        if (tag.empty() || tag == "?" || tag == "!") return;
        fail(load_code::limits, at,
             {"không dùng nhãn kiểu (!) của YAML", "type tags (!) of YAML are not accepted"});
    }

    [[noreturn]] void refuse_key(std::uint32_t at) {
        fail(load_code::syntax, at,
             {"khóa phải là một từ ngữ", "a key must be a plain word or text"});
    }

    /// An explicit null is where it stands; one that is only implied, where it is implied: after
    /// the colon or at the dash.
    Span span_of_null(std::uint32_t at) const {
        const std::string_view text = source_.text();
        const auto word = null_word(text, at);
        if (!word.empty()) return {at, at + static_cast<std::uint32_t>(word.size())};
        if (builder_.depth() == 0) return {at, at};
        const auto next = static_cast<std::uint32_t>(skip_blank(text, end_));
        if (next >= text.size()) return {next, next};
        const bool in_list = builder_.innermost().kind == Kind::list;
        const char mark = in_list ? '-' : ':';
        if (text[next] != mark) return {at, at};
        return in_list ? Span{next, next + 1} : Span{next + 1, next + 1};
    }

    /// Block text begins at its first word, not at the mark above it.
    std::uint32_t begin_of_scalar(std::uint32_t begin, std::uint32_t end,
                                  const std::string& tag) const {
        const std::string_view text = source_.text();
        const bool block = tag == "!" && begin < end && (text[begin] == '|' || text[begin] == '>');
        if (!block) return begin;
        return static_cast<std::uint32_t>(begin_of_block(text, begin, end));
    }

    std::uint32_t end_of_scalar(std::uint32_t begin, const std::string& tag,
                                const std::string& value) {
        const std::string_view text = source_.text();
        const char first = begin < text.size() ? text[begin] : ' ';
        std::size_t end = 0;
        if (tag == "!" && (first == '"' || first == '\'')) {
            end = end_of_quoted(text, begin);
        } else if (tag == "!" && (first == '|' || first == '>')) {
            end = end_of_block(text, begin, value);
        } else {
            if (first == '!') refuse_tag(begin, "!!");
            end = end_of_words(text, begin, value);
        }
        if (end == std::string_view::npos) {
            fail(load_code::syntax, begin,
                 {"dấu ngoặc mở ở đây không được đóng", "the quote opened here is never closed"});
        }
        return static_cast<std::uint32_t>(end);
    }

    void take_key(Span span, const std::string& value) {
        const std::string key = utf8::to_nfc(value);
        check_colon(span);
        if (const auto earlier = builder_.key(span, key)) {
            auto& found = findings_.add(
                load_code::duplicate_key, span, key,
                say("khóa `{}` đã có ở trên", "key `{}` is given a second time", key));
            found.related.push_back(
                findings_.related(*earlier, {"lần thứ nhất", "first given here"}));
        }
    }

    void check_colon(Span key) {
        const std::string_view text = source_.text();
        std::size_t at = key.end;
        while (at < text.size() && text[at] == ' ')
            ++at;
        if (at < text.size() && text[at] == ':') return;
        auto message = not_a_pair();
        fail(load_code::syntax, key.begin, std::move(message.text), std::move(message.help));
    }

    void open(Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style) {
        const auto begin = offset_of(mark);
        refuse_anchor(begin, anchor);
        refuse_tag(begin, tag);
        const bool flow = style == YAML::EmitterStyle::Flow;
        const char first = begin < source_.text().size() ? source_.text()[begin] : ' ';
        if (builder_.awaits_key() || (flow && first != '[' && first != '{')) refuse_key(begin);
        if (builder_.depth() >= max_depth) {
            fail(load_code::limits, begin,
                 say("lồng nhau quá {} tầng", "nested deeper than {} levels", max_depth));
        }
        builder_.open(kind, begin);
        flows_.push_back(flow);
        end_ = std::max<std::size_t>(end_, flow ? begin + 1 : begin);
    }

    void close() {
        if (flows_.back()) {
            const std::string_view text = source_.text();
            std::size_t at = skip_blank(text, end_);
            while (at < text.size() && text[at] == ',')
                at = skip_blank(text, at + 1);
            end_ = std::min(at + 1, text.size());
        }
        builder_.close(static_cast<std::uint32_t>(end_));
        flows_.pop_back();
    }

    const SourceFile& source_;
    Findings& findings_;
    TreeBuilder builder_;
    std::vector<bool> flows_;  ///< of the levels that are open
    bool started_ = false;
    std::size_t end_ = 0;
    std::optional<Span> long_quote_;
};

void report(const YAML::Exception& error, const SourceFile& source, const Builder& builder,
            Findings& findings) {
    const auto size = static_cast<std::uint32_t>(source.text().size());
    auto at = std::min(static_cast<std::uint32_t>(std::max(error.mark.pos, 0)), size);
    const bool never_closed = error.msg.ends_with("flow not found");
    if (const auto bracket = builder.open_bracket(); bracket && never_closed) at = *bracket;
    if (error.msg.starts_with("unknown escape")) at -= std::min(at, 2U);
    const auto loose = loose_line_before(source.text(), at);
    if (error.msg == "illegal map value" && loose) {
        auto advice = not_a_pair();
        const auto begin = static_cast<std::uint32_t>(*loose);
        findings.add(load_code::syntax, source.character(begin), "", advice.text).help =
            advice.help;
        return;
    }
    auto& found = findings.add(load_code::syntax, source.character(at), "", translated(error.msg));
    if (const auto quote = builder.long_quote(); quote && quote->end <= at) {
        found.related.push_back(
            findings.related({quote->begin, quote->begin + 1},
                             {"ngoặc mở ở đây kéo dài qua nhiều dòng; có thể thiếu dấu đóng",
                              "the quote opened here goes over several lines; perhaps it was "
                              "not closed in time"}));
    }
}

/// yaml-cpp takes a quote that is open at the last line end as closed, so every file gets one.
std::string with_line_end(std::string_view text) {
    std::string copy(text);
    if (!text.ends_with('\n')) copy += '\n';
    return copy;
}

Tree read_by_yaml_cpp(const SourceFile& source, Findings& findings) {
    Tree tree;
    Builder builder(source, findings, tree);
    try {
        std::istringstream stream(with_line_end(source.text()));
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const Stop&) {
        return {};
    } catch (const YAML::Exception& error) {
        report(error, source, builder, findings);
        return {};
    }
    if (!tree.empty() && tree.entry(0).kind == Kind::null) return {};
    return tree;
}

}  // namespace

Tree parse(const SourceFile& source, Findings& findings, Reader reader) {
    if (!check_bytes(source, findings)) return {};
    if (reader == Reader::automatic) {
        if (auto tree = read_plain(source.text())) return *std::move(tree);
    }
    return read_by_yaml_cpp(source, findings);
}

}  // namespace tthc::yaml
