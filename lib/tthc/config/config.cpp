#include "tthc/config/config.h"

#include "tthc/base/say.h"
#include "tthc/finding/load_codes.h"
#include "tthc/model/load.h"
#include "tthc/model/load_record.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>

namespace tthc {
namespace {

namespace fs = std::filesystem;

constexpr Count known_format = 1;

/// `path` as written in a file, from where the program runs.
std::string from_folder_of(const std::string& file, const std::string& path) {
    return (fs::path(file).parent_path() / path).lexically_normal().generic_string();
}

bool is_same_file(const std::string& left, const std::string& right) {
    std::error_code error;
    return left == right || (fs::equivalent(left, right, error) && !error);
}

/// One file of the chain of `extends`.
struct Link {
    SourceFile source;
    ConfigFile record;

    Origin origin(Span span) const { return {source.path(), source.point(span.begin).line}; }

    template <class T>
    void set(Setting<T>& target, const Maybe<T>& written) const {
        if (written) target = {written->value, origin(written->span)};
    }
    void set(std::vector<Setting<std::string>>& target,
             const std::optional<List<std::string>>& written) const {
        if (!written) return;
        target.clear();
        for (const Text& item : *written)
            target.push_back({item.value, origin(item.span)});
    }
    void set_path(Setting<std::string>& target, const Text& written) const {
        if (written.value.empty()) return;
        target = {from_folder_of(source.path(), written.value), origin(written.span)};
    }
    void set_paths(std::vector<Setting<std::string>>& target,
                   const std::optional<List<std::string>>& written) const {
        set(target, written);
        if (!written) return;
        for (auto& path : target)
            path.value = from_folder_of(source.path(), path.value);
    }
    void apply_to(Config& config) const {
        set(config.language, record.language);
        set(config.fail_on, record.fail_on);
        set(config.exclude, record.exclude);
        set(config.ignore, record.ignore);
        for (const SeverityChange& change : record.severity) {
            RuleSeverity level{change.rule.value, change.severity->value, {}};
            for (const Text& path : change.paths)
                level.paths.push_back(path.value);
            config.severity.push_back({std::move(level), origin(change.place.span)});
        }
        set_path(config.data, record.data);
        set_path(config.suppressions, record.suppressions);
        set_path(config.baseline, record.baseline);
        set_paths(config.house_rules, record.house_rules);
        if (record.letterhead)
            config.letterhead = {*record.letterhead, origin(record.letterhead->place.span)};
        if (record.review_plan)
            config.review_plan = {*record.review_plan, origin(record.review_plan->place.span)};
        if (const Text& norms = record.norms; !norms.value.empty()) {
            config.norms = {norms.value, origin(norms.span)};
        }
    }
};

/// Follows `extends` from one file on; stops at the first file that is wrong.
class Chain {
public:
    void read(const std::string& path) {
        std::optional<SourceFile> source = open(path, nullptr);
        while (source) {
            files_.push_back(*source);
            auto loaded = load_record<ConfigFile>(*source);
            keep(std::move(loaded.findings));
            if (!loaded.record) return;
            links_.push_back({*std::move(source), *std::move(loaded.record)});
            source = base_of(links_.back());
        }
    }

    LoadedConfig take() {
        LoadedConfig loaded;
        std::for_each(links_.rbegin(), links_.rend(),
                      [&](const Link& link) { link.apply_to(loaded.config); });
        loaded.files = std::move(files_);
        loaded.findings = std::move(findings_);
        return loaded;
    }

private:
    void keep(std::vector<Finding> found) {
        std::move(found.begin(), found.end(), std::back_inserter(findings_));
    }

    void refuse(const SourceFile& source, const Code& code, Span span, std::string path,
                Message message) {
        Findings findings(source);
        findings.add(code, span, std::move(path), std::move(message));
        keep(findings.take());
    }

    /// `from` is the file that extends this one, and gets the blame.
    std::optional<SourceFile> open(const std::string& path, const Link* from) {
        auto source = read_source(path);
        if (source) return *std::move(source);
        const SourceFile unreadable(path, "");
        refuse(from != nullptr ? from->source : unreadable, load_code::unreadable,
               from != nullptr ? from->record.extends.span : Span{},
               from != nullptr ? "extends" : "", source.error().message);
        return {};
    }

    std::optional<SourceFile> base_of(const Link& link) {
        const ConfigFile& record = link.record;
        if (const Count format = record.format->value; format != known_format) {
            refuse(link.source, load_code::wrong_value, record.format->span, "tthc",
                   say("bản này chỉ đọc cấu hình định dạng {}, không phải {}",
                       "this version reads configurations of format {}, not {}", known_format,
                       format));
        }
        if (record.extends.value.empty()) return {};
        const std::string path = from_folder_of(link.source.path(), record.extends.value);
        const bool circle = std::any_of(links_.begin(), links_.end(), [&](const Link& seen) {
            return is_same_file(seen.source.path(), path);
        });
        if (!circle) return open(path, &link);
        refuse(link.source, load_code::wrong_value, record.extends.span, "extends",
               say("`extends` đi vòng trở lại {}", "`extends` leads back to {}", path));
        return {};
    }

    std::vector<Link> links_;
    std::vector<SourceFile> files_;
    std::vector<Finding> findings_;
};

/// The folder above, without asking where the program runs.
fs::path above(const fs::path& folder) {
    const fs::path last = folder.filename();
    if (last == "..") return folder / "..";
    if (last == ".") return "..";
    const fs::path parent = folder.parent_path();
    return parent.empty() ? "." : parent;
}

bool is_top(const fs::path& folder) {
    std::error_code error;
    return fs::exists(folder / ".git", error) || !fs::is_directory(above(folder), error) ||
           is_same_file(folder.string(), above(folder).string());
}

template <class T>
SettingText line_of(std::string_view key, const Setting<T>& setting) {
    return {std::string(key), std::string(record::word_of(setting.value).key), setting.origin};
}

SettingText line_of(std::string_view key, const Setting<std::string>& setting) {
    return {std::string(key), setting.value, setting.origin};
}

SettingText line_of(std::string_view key, const Setting<RuleSeverity>& setting) {
    const auto& [rule, level, paths] = setting.value;
    const std::string scope = paths.empty() ? "" : fmt::format(" ({})", fmt::join(paths, ", "));
    return {std::string(key), fmt::format("{}: {}{}", rule, record::word_of(level).key, scope),
            setting.origin};
}

/// A line for each part of a record that is stated.
template <record::Record T>
void add_lines(std::vector<SettingText>& lines, std::string_view key, const Setting<T>& setting) {
    T::fields([&](const record::Field& field, auto member) {
        const std::string path = fmt::format("{}.{}", key, field.key);
        const auto& stated = setting.value.*member;
        const auto add = [&](std::string text) {
            lines.push_back({path, std::move(text), setting.origin});
        };
        using Stated = std::remove_cvref_t<decltype(stated)>;
        if constexpr (std::is_same_v<Stated, List<std::string>>) {
            for (const Text& item : stated)
                add(item.value);
        } else if constexpr (std::is_same_v<Stated, Maybe<Count>>) {
            if (stated) add(std::to_string(stated->value));
        } else if (!stated.value.empty()) {
            add(stated.value);
        }
    });
}

template <class T>
void add_lines(std::vector<SettingText>& lines, std::string_view key,
               const std::vector<Setting<T>>& list) {
    if (list.empty()) lines.push_back({std::string(key), "", {}});
    for (const Setting<T>& item : list)
        lines.push_back(line_of(key, item));
}

}  // namespace

std::vector<SettingText> Config::settings() const {
    std::vector<SettingText> lines{line_of("language", language), line_of("fail_on", fail_on)};
    add_lines(lines, "exclude", exclude);
    add_lines(lines, "ignore", ignore);
    add_lines(lines, "severity", severity);
    lines.push_back(line_of("data", data));
    lines.push_back(line_of("norms", norms));
    lines.push_back(line_of("suppressions", suppressions));
    lines.push_back(line_of("baseline", baseline));
    add_lines(lines, "house_rules", house_rules);
    add_lines(lines, "letterhead", letterhead);
    add_lines(lines, "review_plan", review_plan);
    return lines;
}

std::string find_config(const std::string& folder) {
    fs::path at = fs::path(folder.empty() ? "." : folder).lexically_normal();
    if (at.filename().empty() && at.has_relative_path()) at = at.parent_path();
    for (;; at = above(at)) {
        std::error_code error;
        const fs::path file = (at / config_file_name).lexically_normal();
        if (fs::is_regular_file(file, error)) return file.generic_string();
        if (is_top(at)) return {};
    }
}

LoadedConfig load_config(const std::string& path) {
    Chain chain;
    chain.read(path);
    return chain.take();
}

}  // namespace tthc
