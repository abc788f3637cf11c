#include "tthc/base/utf8.h"
#include "tthc/yaml/guards.h"
#include "tthc/yaml/tree.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <sstream>

namespace tthc::yaml {
namespace {

constexpr std::size_t max_depth = 64;

/// Ends the reading of a file whose trouble is already reported.
struct Stop {};

class Builder final : public YAML::EventHandler {
public:
    Builder(const SourceFile& source, Diagnostics& diagnostics, Tree& tree)
        : source_(source), diagnostics_(diagnostics), tree_(tree) {}

    std::size_t end() const { return end_; }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (tree_.empty()) return;
        fail(diagnostic_code::syntax, offset_of(mark),
             {"một tệp chỉ được có một tài liệu YAML", "a file holds one YAML document only"});
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& /*mark*/, YAML::anchor_t anchor) override {
        refuse_anchor(static_cast<std::uint32_t>(end_), anchor);
        const auto at = static_cast<std::uint32_t>(end_);
        if (awaits_key()) refuse_key(at);
        place(Kind::null, {at, at}, {});
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
        refuse_anchor(offset_of(mark), 1);
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        const auto begin = offset_of(mark);
        refuse_anchor(begin, anchor);
        refuse_tag(begin, tag);
        const Span span{begin, end_of_scalar(begin, tag, value)};
        end_ = span.end;
        if (awaits_key()) {
            take_key(span, value);
            return;
        }
        place(tag == "!" ? Kind::quoted : Kind::plain, span, tree_.keep(utf8::to_nfc(value)));
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
    struct Level {
        std::uint32_t index = 0;
        std::uint32_t last = 0;
        bool flow = false;
        bool has_key = false;
        Tree::Text key;
        Span key_span;
        std::vector<std::pair<std::string, Span>> keys;
    };

    std::uint32_t offset_of(const YAML::Mark& mark) const {
        return static_cast<std::uint32_t>(std::clamp<std::size_t>(
            static_cast<std::size_t>(std::max(mark.pos, 0)), 0, source_.text().size()));
    }

    [[noreturn]] void fail(const DiagnosticCode& code, std::uint32_t at, Message message,
                           Message help = {}) {
        diagnostics_.add(code, {at, at + 1}, "", std::move(message)).help = std::move(help);
        throw Stop{};
    }

    void refuse_anchor(std::uint32_t at, YAML::anchor_t anchor) {
        if (anchor == 0) return;
        fail(diagnostic_code::limits, at,
             {"không dùng neo (&) và tham chiếu (*) của YAML",
              "anchors (&) and aliases (*) of YAML are not accepted"},
             {"viết lại giá trị ở chỗ này", "write the value out here"});
    }

    void refuse_tag(std::uint32_t at, const std::string& tag) {
        if (tag.empty() || tag == "?" || tag == "!") return;
        fail(diagnostic_code::limits, at,
             {"không dùng nhãn kiểu (!) của YAML", "type tags (!) of YAML are not accepted"});
    }

    [[noreturn]] void refuse_key(std::uint32_t at) {
        fail(diagnostic_code::syntax, at,
             {"khóa phải là một từ ngữ", "a key must be a plain word or text"});
    }

    bool awaits_key() const {
        return !levels_.empty() && tree_.entry(levels_.back().index).kind == Kind::map &&
               !levels_.back().has_key;
    }

    std::uint32_t end_of_scalar(std::uint32_t begin, const std::string& tag,
                                const std::string& value) {
        const std::string_view text = source_.text();
        const bool quoted =
            tag == "!" && begin < text.size() && (text[begin] == '"' || text[begin] == '\'');
        const auto end = quoted ? end_of_quoted(text, begin) : end_of_words(text, begin, value);
        if (end == std::string_view::npos) {
            fail(diagnostic_code::syntax, begin,
                 {"dấu ngoặc kép mở ở đây không được đóng",
                  "the quote opened here is never closed"});
        }
        return static_cast<std::uint32_t>(end);
    }

    void take_key(Span span, const std::string& value) {
        Level& level = levels_.back();
        const std::string key = utf8::to_nfc(value);
        check_colon(span);
        for (const auto& [earlier, first] : level.keys) {
            if (earlier != key) continue;
            auto& found = diagnostics_.add(diagnostic_code::duplicate_key, span, key,
                                           {fmt::format("khóa `{}` đã có ở trên", key),
                                            fmt::format("key `{}` is given a second time", key)});
            found.related.push_back(
                diagnostics_.related(first, {"lần thứ nhất", "first given here"}));
            break;
        }
        level.keys.emplace_back(key, span);
        level.key = tree_.keep(key);
        level.key_span = span;
        level.has_key = true;
    }

    void check_colon(Span key) {
        const std::string_view text = source_.text();
        std::size_t at = key.end;
        while (at < text.size() && text[at] == ' ')
            ++at;
        if (at < text.size() && text[at] == ':') return;
        fail(diagnostic_code::syntax, key.begin,
             {"dòng này không phải `khóa: giá trị`", "this line is not `key: value`"},
             {"thêm dấu hai chấm, hoặc thụt lề nếu là phần tiếp của dòng trên",
              "add the colon, or indent it if it continues the line above"});
    }

    std::uint32_t place(Kind kind, Span span, Tree::Text scalar) {
        Tree::Entry entry{.kind = kind, .span = span, .scalar = scalar};
        if (levels_.empty()) return tree_.add(entry);
        Level& level = levels_.back();
        entry.key = level.key;
        entry.key_span = level.key_span;
        if (!level.has_key) entry.key = {};
        const auto index = tree_.add(entry);
        if (level.last == 0) {
            tree_.entry(level.index).first = index;
        } else {
            tree_.entry(level.last).next = index;
        }
        level.last = index;
        level.has_key = false;
        return index;
    }

    void open(Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style) {
        const auto begin = offset_of(mark);
        refuse_anchor(begin, anchor);
        refuse_tag(begin, tag);
        if (awaits_key()) refuse_key(begin);
        if (levels_.size() >= max_depth) {
            fail(diagnostic_code::limits, begin,
                 {fmt::format("lồng nhau quá {} tầng", max_depth),
                  fmt::format("nested deeper than {} levels", max_depth)});
        }
        const auto index = place(kind, {begin, begin}, {});
        levels_.push_back({.index = index, .flow = style == YAML::EmitterStyle::Flow});
        end_ = std::max<std::size_t>(end_, levels_.back().flow ? begin + 1 : begin);
    }

    void close() {
        const Level& level = levels_.back();
        if (level.flow) {
            const std::string_view text = source_.text();
            std::size_t at = skip_blank(text, end_);
            while (at < text.size() && text[at] == ',')
                at = skip_blank(text, at + 1);
            end_ = std::min(at + 1, text.size());
        }
        tree_.entry(level.index).span.end = static_cast<std::uint32_t>(end_);
        levels_.pop_back();
    }

    const SourceFile& source_;
    Diagnostics& diagnostics_;
    Tree& tree_;
    std::vector<Level> levels_;
    std::size_t end_ = 0;
};

Message translated(const YAML::Exception& error) {
    return {fmt::format("sai cú pháp YAML ({})", error.msg), error.msg};
}

/// yaml-cpp drops what follows a complete document; so does nobody else.
void check_rest(const SourceFile& source, std::size_t end, Diagnostics& diagnostics) {
    const std::string_view text = source.text();
    std::size_t rest = skip_blank(text, end);
    if (text.substr(rest).starts_with("...")) rest = skip_blank(text, rest + 3);
    if (rest >= text.size()) return;
    const auto begin = static_cast<std::uint32_t>(rest);
    diagnostics.add(diagnostic_code::syntax, {begin, begin + 1}, "",
                    {"từ đây không thuộc cấu trúc ở trên",
                     "from here on the text does not belong to what stands above"});
}

}  // namespace

Tree parse(const SourceFile& source, Diagnostics& diagnostics) {
    Tree tree;
    if (!check_bytes(source, diagnostics)) return tree;
    Builder builder(source, diagnostics, tree);
    try {
        std::istringstream stream{std::string(source.text())};
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
        if (!tree.empty()) check_rest(source, builder.end(), diagnostics);
    } catch (const Stop&) {
        return {};
    } catch (const YAML::Exception& error) {
        const auto begin = std::min(static_cast<std::uint32_t>(std::max(error.mark.pos, 0)),
                                    static_cast<std::uint32_t>(source.text().size()));
        diagnostics.add(diagnostic_code::syntax, {begin, begin + 1}, "", translated(error));
        return {};
    }
    return tree;
}

}  // namespace tthc::yaml
