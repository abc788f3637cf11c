#include "tthc/review/misspelt.h"

#include "tthc/base/bare_letters.h"
#include "tthc/base/utf8.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace tthc {
namespace {

/// They never stand twice in a row.
constexpr std::string_view never_twice[] = {"hoặc", "của",  "theo", "tại", "trên", "đến",   "với",
                                            "về",   "và",   "các",  "cho", "khi",  "trong", "thuộc",
                                            "bởi",  "do",   "để",   "nếu", "thì",  "tới",   "từ",
                                            "bằng", "nhận", "nhằm", "gồm", "phải", "kèm"};

/// Terms that nothing else resembles, whatever stands beside them.
constexpr std::string_view terms[] = {
    "trường hợp", "tương đương", "đại diện",   "sản xuất",      "yêu cầu",      "tổ chức",
    "khoáng sản", "đánh giá",    "xem xét",    "sửa đổi",       "quyết định",   "phê duyệt",
    "luật sư",    "ủy ban",      "quốc phòng", "tờ khai",       "phụ lục",      "tối thiểu",
    "kết quả",    "giải quyết",  "thẩm định",  "làm việc",      "đầy đủ",       "hợp lệ",
    "hoàn thiện", "điều kiện",   "trực tuyến", "trực tiếp",     "bưu chính",    "phục vụ",
    "xuất trình", "nông nghiệp", "giấy phép",  "trách nhiệm",   "kiểm tra",     "bảo hiểm",
    "pháp luật",  "giám đốc",    "bộ trưởng",  "chuyên môn",    "lệ phí",       "hướng dẫn",
    "niêm yết",   "dữ liệu",     "nước ngoài", "giáo dục",      "đào tạo",      "kỹ thuật",
    "chất lượng", "phương tiện", "chậm nhất",  "phù hợp",       "đáp ứng",      "liên quan",
    "thẩm quyền", "nhiệm vụ",    "xây dựng",   "chuyển nhượng", "doanh nghiệp", "căn cước",
    "dịch vụ"};

/// That are remembered at a time.
constexpr std::size_t most_words = 20'000;

struct Slip {
    std::string_view written;
    std::string_view meant;
};

/// Slips in terms that other words resemble.
constexpr Slip slips[] = {{"quy đinh", "quy định"},
                          {"nghị đinh", "nghị định"},
                          {"thồng tư", "thông tư"},
                          {"hô sơ", "hồ sơ"},
                          {"hồ so", "hồ sơ"},
                          {"tiệp nhận", "tiếp nhận"},
                          {"tiêp nhận", "tiếp nhận"},
                          {"dăng ký", "đăng ký"},
                          {"đãng ký", "đăng ký"},
                          {"cá nhận", "cá nhân"},
                          {"nhan dân", "nhân dân"},
                          {"bỏ sung", "bổ sung"},
                          {"bằn sao", "bản sao"},
                          {"bận sao", "bản sao"},
                          {"biên bằn", "biên bản"},
                          {"kem theo", "kèm theo"},
                          {"gia han", "gia hạn"},
                          {"đề nghi", "đề nghị"},
                          {"cơ quản", "cơ quan"},
                          {"vân chuyển", "vận chuyển"},
                          {"xuất khâu", "xuất khẩu"},
                          {"điện tủ", "điện tử"},
                          {"mấu số", "mẫu số"},
                          {"hành chinh", "hành chính"},
                          {"chứng nhân quyền", "chứng nhận quyền"},
                          {"tru sở", "trụ sở"},
                          {"tổ chúc", "tổ chức"},
                          {"cổ đồng", "cổ đông"},
                          {"quyền sử dung", "quyền sử dụng"}};

/// Circumflex, breve, horn: only Vietnamese words have them.
constexpr std::string_view vowel_marks[] = {"â", "ê", "ô", "ă", "ơ", "ư"};

/// Syllables without their tone of which one word only is written so.
constexpr Slip syllables[] = {
    {"nôp", "nộp"},     {"bươc", "bước"},   {"đươc", "được"},   {"môt", "một"},
    {"đât", "đất"},     {"vât", "vật"},     {"nhâp", "nhập"},   {"luât", "luật"},
    {"duyêt", "duyệt"}, {"quyêt", "quyết"}, {"viêc", "việc"},   {"nươc", "nước"},
    {"trươc", "trước"}, {"thưc", "thực"},   {"câp", "cấp"},     {"tiêp", "tiếp"},
    {"xuât", "xuất"},   {"chât", "chất"},   {"thuôc", "thuộc"}, {"biêt", "biết"},
    {"lâp", "lập"},     {"ngươc", "ngược"}, {"kêt", "kết"},     {"hôp", "hộp"}};

bool is_letter(std::string_view text, std::size_t at) {
    const auto c = static_cast<unsigned char>(text[at]);
    return c > 127 || (c >= 'a' && c <= 'z');
}

/// The words of one line of lower case; an empty one where a mark or a number parts them.
std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    std::size_t at = 0;
    while (at < line.size()) {
        std::size_t end = at;
        while (end < line.size() && is_letter(line, end))
            ++end;
        if (end > at) words.push_back(line.substr(at, end - at));
        if (end < line.size() && line[end] != ' ') words.emplace_back();
        at = end + 1;
    }
    return words;
}

/// `nôp`, `bươc`: the end asks for the acute tone or the dot, and the word has no tone at all.
bool lacks_tone(std::string_view word) {
    if (word.starts_with("tt")) return false;
    const bool stop =
        word.ends_with("p") || word.ends_with("t") || word.ends_with("c") || word.ends_with("ch");
    constexpr std::size_t longest = 9;
    if (!stop || word.size() < 4 || word.size() > longest) return false;
    const bool marked = std::any_of(
        std::begin(vowel_marks), std::end(vowel_marks),
        [&](std::string_view vowel) { return word.find(vowel) != std::string_view::npos; });
    return marked && !has_stop_tone(word);
}

/// Pairs of words by what is compared, and the words with which one begins: most words begin none.
struct Pairs {
    std::map<std::string, std::string_view, std::less<>> meant;
    std::set<std::string, std::less<>> first_words;

    void add(std::string pair, std::string_view means) {
        first_words.insert(pair.substr(0, pair.find(' ')));
        meant.emplace(std::move(pair), means);
    }
};

const Pairs& known_slips() {
    static const auto table = [] {
        Pairs pairs;
        for (const Slip& slip : slips)
            pairs.add(std::string(slip.written), slip.meant);
        return pairs;
    }();
    return table;
}

const Pairs& terms_by_letters() {
    static const auto table = [] {
        Pairs pairs;
        for (const std::string_view term : terms)
            pairs.add(bare_letters(term), term);
        return pairs;
    }();
    return table;
}

std::string joined(std::string_view word, std::string_view next) {
    return std::string(word).append(" ").append(next);
}

std::optional<Misspelt> known_slip(std::string pair) {
    const auto known = known_slips().meant.find(pair);
    if (known == known_slips().meant.end()) return {};
    return Misspelt{std::move(pair), std::string(known->second)};
}

/// A term with other marks, though not without any: names in English have none.
std::optional<Misspelt> slip_in_term(std::string pair) {
    const std::string bare = bare_letters(pair);
    const auto term = terms_by_letters().meant.find(bare);
    if (term == terms_by_letters().meant.end() || pair == bare || pair == term->second) return {};
    if (same_letters(pair, term->second)) return {};
    return Misspelt{std::move(pair), std::string(term->second)};
}

std::string meant_by(std::string_view syllable) {
    const auto* const known =
        std::find_if(std::begin(syllables), std::end(syllables),
                     [&](const Slip& slip) { return slip.written == syllable; });
    return known == std::end(syllables) ? std::string() : std::string(known->meant);
}

/// `phụ thuộc thuộc`: the first is the end of another word.
bool ends_compound(std::string_view before, std::string_view word) {
    return word == "thuộc" && (before == "phụ" || before == "trực" || before == "lệ");
}

}  // namespace

const SlipFinder::Facts& SlipFinder::facts_of(std::string_view word) {
    if (const auto known = words_.find(word); known != words_.end()) return known->second;
    if (words_.size() >= most_words) words_.clear();
    const Facts facts{.lacks_tone = lacks_tone(word),
                      .is_small = std::find(std::begin(never_twice), std::end(never_twice), word) !=
                                  std::end(never_twice),
                      .begins_slip = known_slips().first_words.contains(word),
                      .begins_term = terms_by_letters().first_words.contains(bare_letters(word))};
    return words_.emplace(word, facts).first->second;
}

std::optional<Misspelt> SlipFinder::slip_of(std::string_view before, std::string_view word,
                                            std::string_view next) {
    if (word.empty()) return {};
    const Facts& facts = facts_of(word);
    if (facts.lacks_tone) return Misspelt{std::string(word), meant_by(word)};
    if (next.empty()) return {};
    if (facts.is_small && word == next && !ends_compound(before, word))
        return Misspelt{joined(word, next), std::string(word)};
    if (!facts.begins_slip && !facts.begins_term) return {};
    return slip_of_pair(joined(word, next));
}

std::optional<Misspelt> SlipFinder::slip_of_pair(const std::string& pair) {
    if (const auto known = pairs_.find(pair); known != pairs_.end()) return known->second;
    if (pairs_.size() >= most_words) pairs_.clear();
    auto slip = known_slip(pair);
    if (!slip) slip = slip_in_term(pair);
    return pairs_.emplace(pair, std::move(slip)).first->second;
}

std::vector<Misspelt> SlipFinder::in(std::string_view text) {
    std::vector<Misspelt> found;
    const std::string lower = utf8::to_lower(text);
    std::string_view rest = lower;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const auto words = words_of(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        for (std::size_t i = 0; i < words.size(); ++i) {
            auto slip = slip_of(i > 0 ? words[i - 1] : "", words[i],
                                i + 1 < words.size() ? words[i + 1] : "");
            if (slip) found.push_back(*std::move(slip));
        }
    }
    return found;
}

}  // namespace tthc
