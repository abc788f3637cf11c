#include "text.h"

#include "tthc/base/utf8.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace tthc::importing {
namespace {

unsigned char byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

bool has_loose_line_ends(std::string_view text) {
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        if (at > 0 && text[at - 1] == ' ') return true;
        if (at + 1 < text.size() && text[at + 1] == ' ') return true;
    }
    return false;
}

/// Spaces at the beginning and the end of lines say nothing.
std::string without_line_ends(std::string text) {
    if (!has_loose_line_ends(text)) return text;
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0;;) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        result.append(text, at, end - at);
        if (end == text.size()) return result;
        while (result.ends_with(' '))
            result.pop_back();
        result += '\n';
        at = std::min(text.find_first_not_of(' ', end + 1), text.size());
    }
}

struct Twin {
    std::string_view typed;
    std::string_view meant;
};

/// No-break and other odd spaces are spaces; zero-width marks are nothing; the Icelandic letter is
/// a slip for the Vietnamese one.
constexpr Twin twins[] = {{"\u00A0", " "},      {"\u2009", " "},      {"\u202F", " "},
                          {"\u3000", " "},      {"\u200B", ""},       {"\u200C", ""},
                          {"\u200D", ""},       {"\u2060", ""},       {"\uFEFF", ""},
                          {"\u00D0", "\u0110"}, {"\u00F0", "\u0111"}, {"\uFF0F", "/"}};

const Twin* twin_of(std::string_view rest) {
    const auto* const twin = std::find_if(std::begin(twins), std::end(twins), [&](const Twin& it) {
        return rest.starts_with(it.typed);
    });
    return twin == std::end(twins) ? nullptr : twin;
}

/// The digit that stands at the front in its full width; 0 where none does.
char wide_digit(std::string_view rest) {
    const bool wide = rest.starts_with("\xEF\xBC") && rest.size() > 2;
    const char low = wide ? static_cast<char>(byte_at(rest, 2) - 0x60) : '\0';
    return tthc::is_digit(low) ? low : '\0';
}

/// One byte of a text; control characters are dropped.
void add_plain(std::string& result, std::string_view rest) {
    const auto byte = byte_at(rest, 0);
    if (byte == '\t') {
        result += ' ';
    } else if (byte == '\r') {
        if (!rest.starts_with("\r\n")) result += '\n';
    } else if (byte == '\n' || (byte >= 0x20 && byte != 0x7F)) {
        result += rest.front();
    }
}

/// Whether a byte is, or begins, what may be an odd space, mark, digit or control character; the
/// odd letters begin like many others.
constexpr std::array<bool, 256> odd_bytes = [] {
    std::array<bool, 256> odd{};
    std::fill_n(odd.begin(), 0x20, true);
    odd['\n'] = false;
    for (const char c : std::string_view("\x7F\xC2\xE2\xE3\xEF"))
        odd[static_cast<unsigned char>(c)] = true;
    return odd;
}();

bool is_odd(std::string_view text, std::size_t at) {
    const auto byte = byte_at(text, at);
    if (byte != 0xC3) return odd_bytes[byte];
    const std::string_view rest = text.substr(at, 2);
    return rest == "\u00D0" || rest == "\u00F0";
}

std::size_t odd_at(std::string_view text, std::size_t at) {
    while (at < text.size() && !is_odd(text, at))
        ++at;
    return at;
}

/// Adds what the odd character at the front stands for; its size.
std::size_t add_meant(std::string& result, std::string_view rest) {
    if (byte_at(rest, 0) < 0x80) {
        add_plain(result, rest);
        return 1;
    }
    if (const Twin* const twin = twin_of(rest)) {
        result += twin->meant;
        return twin->typed.size();
    }
    if (const char digit = wide_digit(rest); digit != 0) {
        result += digit;
        return 3;
    }
    if (byte_at(rest, 0) == 0xC2 && rest.size() > 1 && byte_at(rest, 1) < 0xA0) return 2;
    result += rest.front();
    return 1;
}

/// Characters that a text holds as they are meant, in NFC whatever stands beside them, and their
/// lower case: those of ASCII but controls, of two bytes but odd spaces and slips, the letters of
/// Vietnamese, and the usual dashes and quotes.
class PlainCharacters {
public:
    PlainCharacters() {
        for (unsigned char byte = 0x20; byte < 0x7F; ++byte)
            ascii_[byte] = utf8::to_lower(std::string(1, static_cast<char>(byte)))[0];
        ascii_['\n'] = '\n';
        for (char32_t point = 0xA1; point < 0x300; ++point)
            if (point != 0xD0 && point != 0xF0) learn(point);
        for (char32_t point = 0x1E80; point < 0x1F00; ++point)
            learn(point);
        for (char32_t point = 0x2010; point < 0x2027; ++point)
            learn(point);
    }

    /// Writes the lower case of a text; false where it holds anything else, or its lower case is
    /// longer or shorter.
    bool lower(std::string_view text, char* to) const {
        for (std::size_t at = 0; at < text.size();) {
            const unsigned char first = byte_at(text, at);
            if (first < 0x80) {
                if (ascii_[first] == 0) return false;
                to[at++] = ascii_[first];
                continue;
            }
            const std::size_t size = first < 0xE0 ? 2 : 3;
            if (at + size > text.size()) return false;
            const unsigned place =
                size == 2 ? place_of_two(first, byte_at(text, at + 1))
                          : place_of_three(first, byte_at(text, at + 1), byte_at(text, at + 2));
            const auto& twin = twins_[place];
            if (twin[0] == 0) return false;
            to[at] = twin[0];
            to[at + 1] = twin[1];
            if (size == 3) to[at + 2] = twin[2];
            at += size;
        }
        return true;
    }

private:
    using Twin = std::array<char, 3>;
    static constexpr unsigned letters_at = 0x300;
    static constexpr unsigned signs_at = letters_at + 0x80;
    static constexpr unsigned none = signs_at + 0x40;

    static unsigned place_of_two(unsigned first, unsigned second) {
        if (first < 0xC2 || first >= 0xCC || (second & 0xC0U) != 0x80U) return none;
        return (first & 0x1FU) << 6U | (second & 0x3FU);
    }
    static unsigned place_of_three(unsigned first, unsigned second, unsigned third) {
        if ((third & 0xC0U) != 0x80U) return none;
        if (first == 0xE1 && (second & 0xFEU) == 0xBAU)
            return letters_at + ((second & 1U) << 6U | (third & 0x3FU));
        return first == 0xE2 && second == 0x80 ? signs_at + (third & 0x3FU) : none;
    }

    void learn(char32_t point) {
        std::string written;
        utf8::append(written, point);
        const std::string lower = utf8::to_lower(written);
        if (lower.size() != written.size()) return;
        const unsigned place =
            written.size() == 2
                ? place_of_two(byte_at(written, 0), byte_at(written, 1))
                : place_of_three(byte_at(written, 0), byte_at(written, 1), byte_at(written, 2));
        std::copy(lower.begin(), lower.end(), twins_[place].begin());
    }

    std::array<char, 0x80> ascii_{};  ///< 0 for what is not plain
    std::array<Twin, none + 1> twins_{};
};

std::string of_any_characters(std::string_view text) {
    std::string normal = utf8::to_nfc(text);
    const std::string_view all = normal;
    if (odd_at(all, 0) == all.size()) return without_line_ends(std::move(normal));
    std::string result;
    result.reserve(all.size());
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t odd = odd_at(all, at);
        result += all.substr(at, odd - at);
        at = odd == all.size() ? odd : odd + add_meant(result, all.substr(odd));
    }
    return without_line_ends(std::move(result));
}

/// The lower case of a text of any characters, as long as the text.
std::string twin_of_any(const std::string& text) {
    std::string lower = utf8::to_lower(text);
    if (lower.size() == text.size()) return lower;
    lower = text;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

/// A text and, behind it, its twin.
std::string with_twin(std::string_view text) {
    static const PlainCharacters characters;
    std::string both;
    both.reserve(2 * text.size());
    both = text;
    both.resize(2 * text.size());
    if (!has_loose_line_ends(text) && characters.lower(text, both.data() + text.size()))
        return both;
    both = of_any_characters(text);
    return both + twin_of_any(both);
}

/// `a`, `đ`, `12`, `1.2`, `iv`: what stands in front of `)` or `.` in a list marker.
std::size_t label_size(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size() &&
           (is_digit(text[size]) ||
            (size > 0 && text[size] == '.' && size + 1 < text.size() && is_digit(text[size + 1]))))
        ++size;
    if (size > 0) {
        if (size < text.size() && text[size] >= 'a' && text[size] <= 'z' &&
            size + 1 < text.size() && text[size + 1] == ')')
            ++size;
        return size <= 8 ? size : 0;
    }
    if (text.starts_with("\u0111")) return 2;
    while (size < text.size() && std::string_view("ivxIVX").find(text[size]) != std::string::npos)
        ++size;
    if (size > 0 && size <= 4) return size;
    return !text.empty() &&
                   ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z'))
               ? 1
               : 0;
}

/// A bullet of a symbol font, which stands in the private use area.
bool is_of_symbol_font(std::string_view text) {
    if (text.size() < 3) return false;
    const auto first = byte_at(text, 0);
    return first == 0xEE || (first == 0xEF && byte_at(text, 1) < 0xA4);
}

std::size_t bullet_size(std::string_view text) {
    for (const std::string_view bullet : {"-", "+", "*", "•", "–", "—", "·", "●", "▪"}) {
        if (text.starts_with(bullet)) return bullet.size();
    }
    return is_of_symbol_font(text) ? 3 : 0;
}

std::size_t label_marker_size(std::string_view text) {
    const bool open = text.starts_with('(');
    const std::size_t size = label_size(text.substr(open ? 1 : 0));
    const std::size_t end = size + (open ? 1 : 0);
    if (size == 0 || end >= text.size()) return 0;
    if (text[end] == ')') return end + 1;
    if (open) return 0;
    if (text[end] == '/' && is_digit(text[0]) && end + 1 < text.size() && text[end + 1] == ' ')
        return end + 1;
    if (text[end] != '.') return 0;
    const bool ends = end + 1 == text.size() || !is_digit(text[end + 1]);
    return ends && size <= 6 ? end + 1 : 0;
}

}  // namespace

std::string plain(std::string_view text) {
    std::string both = with_twin(text);
    both.resize(both.size() / 2);
    return both;
}

Prose::Prose(std::string_view text)
    : whole_(std::make_shared<const std::string>(with_twin(text))),
      text_(std::string_view(*whole_).substr(0, whole_->size() / 2)),
      lower_(std::string_view(*whole_).substr(whole_->size() / 2)) {}

Prose Prose::part(std::size_t begin, std::size_t end) const {
    return {whole_, text_.substr(begin, end - begin), lower_.substr(begin, end - begin)};
}

Prose Prose::of(std::string_view words) const {
    if (words.empty()) return part(0, 0);
    const auto begin = static_cast<std::size_t>(words.data() - text_.data());
    return part(begin, begin + words.size());
}

const std::string* Prose::known_whole_word_at(std::size_t at, const KnownWords& words) const {
    return words.first(lower_.substr(at),
                       [&](const std::string& word) { return !is_letter(at + word.size()); });
}

std::size_t Prose::find_whole_word(std::size_t from, const KnownWords& words) const {
    for (std::size_t at = from; at < lower_.size(); ++at) {
        if (words.may_begin(lower_[at]) && whole_word_at(at, words) != nullptr && begins_word(at))
            return at;
    }
    return std::string_view::npos;
}

bool Prose::is_upper(std::size_t at) const {
    if (at >= text_.size()) return false;
    if (text_[at] != lower_[at]) return true;
    for (++at; at < text_.size() && continues(at); ++at) {
        if (text_[at] != lower_[at]) return true;
    }
    return false;
}

bool Prose::is_lower(std::size_t at) const {
    if (at >= text_.size() || is_upper(at)) return false;
    const auto byte = byte_at(text_, at);
    return (byte >= 'a' && byte <= 'z') || (byte >= 0xC3 && byte != 0xE2);
}

namespace {

constexpr bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

}  // namespace

std::string_view trim(std::string_view text) {
    std::size_t begin = 0;
    std::size_t end = text.size();
    while (begin < end && is_blank(text[begin]))
        ++begin;
    if (begin == end) return {};
    while (is_blank(text[end - 1]))
        --end;
    return text.substr(begin, end - begin);
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (const auto line = trim(text.substr(at, end - at)); !line.empty()) lines.push_back(line);
        at = end + 1;
    }
    return lines;
}

std::size_t digits_end(std::string_view text, std::size_t at) {
    while (at < text.size() && is_digit(text[at]))
        ++at;
    return at;
}

std::size_t marker_size(std::string_view text) {
    std::size_t size = bullet_size(text);
    if (size == 0) size = label_marker_size(text);
    if (size == 0) return 0;
    while (size < text.size() && (text[size] == ' ' || text[size] == '\n'))
        ++size;
    return size;
}

std::string_view without_markers(std::string_view text) {
    text = trim(text);
    for (auto size = marker_size(text); size > 0; size = marker_size(text))
        text.remove_prefix(size);
    return text;
}

void add_line(std::string& text, std::string_view line) {
    line = trim(line);
    if (line.empty()) return;
    if (!text.empty()) text += '\n';
    text += line;
}

std::string_view without_end(std::string_view text, std::string_view these) {
    text = trim(text);
    while (!text.empty() && these.find(text.back()) != std::string_view::npos)
        text = trim(text.substr(0, text.size() - 1));
    return text;
}

std::string_view without_last_words(std::string_view text,
                                    std::initializer_list<const KnownWords*> lists) {
    constexpr std::string_view marks = ":,-(";
    const Prose prose(without_end(text, marks));
    const auto last_word = [&](std::string_view lower) -> std::size_t {
        for (const auto* const words : lists) {
            for (const std::string& word : *words) {
                const std::size_t begin = lower.size() - std::min(word.size(), lower.size());
                const bool whole = begin == 0 || !prose.is_letter(prose.before(begin));
                if (lower.ends_with(word) && whole) return begin;
            }
        }
        return lower.size();
    };
    std::string_view rest = prose.lower();
    for (std::size_t end = last_word(rest); end < rest.size(); end = last_word(rest))
        rest = without_end(rest.substr(0, end), marks);
    return trim(text).substr(0, rest.size());
}

bool ends_with_any(std::string_view text, const KnownWords& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return text.ends_with(word); });
}

std::size_t find_word(const Prose& text, std::size_t from, const KnownWords& words) {
    const std::string_view lower = text.lower();
    for (auto at = lower.find(' ', from); at != std::string_view::npos;
         at = lower.find(' ', at + 1)) {
        const auto rest = lower.substr(at + 1);
        const auto* const word = words.first(rest, [&](const std::string& one) {
            return one.size() < rest.size() && rest[one.size()] == ' ';
        });
        if (word != nullptr) return at;
    }
    return std::string_view::npos;
}

}  // namespace tthc::importing
