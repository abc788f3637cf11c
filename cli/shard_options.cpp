#include "shard_options.h"

#include "tthc/base/say.h"

#include <algorithm>

namespace tthc::cli {
namespace {

/// More would be parts without files.
constexpr std::size_t most_parts = 10'000;

std::optional<Shard> part_named(const std::string& word) {
    const auto slash = word.find('/');
    if (slash == std::string::npos) return {};
    const auto number = number_of("--shard", word.substr(0, slash));
    const auto of = number_of("--shard", word.substr(slash + 1));
    if (!number || !of || *number < 1 || *number > *of || *of > most_parts) return {};
    return Shard{*number, *of};
}

}  // namespace

void add_shard(CLI::App& app, Language language, std::string& target) {
    constexpr Bilingual shard{"chỉ rà soát phần i của n phần; ghép lại: tthc merge",
                              "review part i of n only; to be joined by tthc merge"};
    add_text(app, "--shard", target, shard.in(language), "i/n");
}

Result<std::optional<Shard>> shard_of(const std::string& word, std::span<const Given> others,
                                      const std::vector<Output>& outputs) {
    if (word.empty()) return std::optional<Shard>();
    const auto shard = part_named(word);
    if (!shard) {
        return Error{say("--shard {}: cần số thứ tự và số phần, như 1/4",
                         "--shard {}: the number of the part and how many there are, as 1/4",
                         word)};
    }
    const auto other = std::find_if(others.begin(), others.end(),
                                    [](const Given& option) { return option.given; });
    if (other != others.end()) {
        return Error{
            say("--shard không đi cùng {0}: một phần chưa cho biết cả lượt; bỏ {0}, hoặc "
                "dùng ở `tthc merge` nếu lệnh đó có",
                "--shard does not go with {0}: a part does not tell the whole; leave {0} "
                "out, or give it to `tthc merge` if it has it",
                other->name)};
    }
    const bool all_saved = std::all_of(outputs.begin(), outputs.end(), [](const Output& output) {
        return output.format == "saved";
    });
    if (all_saved) return shard;
    return Error{{"--shard chỉ ghi kết quả để ghép: -f saved=TỆP",
                  "--shard writes what is to be joined only: -f saved=FILE"}};
}

}  // namespace tthc::cli
