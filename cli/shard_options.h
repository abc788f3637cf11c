#pragma once

#include "output.h"
#include "tthc/review/shard.h"

#include <span>
#include <string>
#include <string_view>

namespace tthc::cli {

void add_shard(CLI::App& app, Language language, std::string& target);

/// An option and whether it was given.
struct Given {
    std::string_view name;
    bool given;
};

/// The part that `--shard i/n` names; none where it was not given. What can only be told of a whole
/// run is refused, and so is any format that is not read by `merge`.
Result<std::optional<Shard>> shard_of(const std::string& word, std::span<const Given> others,
                                      const std::vector<Output>& outputs);

}  // namespace tthc::cli
