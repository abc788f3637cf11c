#include "tthc/report/saved/merge.h"

#include "tthc/base/say.h"
#include "tthc/review/join.h"

#include <map>

namespace tthc::report::saved {
namespace {

/// What differs between the runs that two parts are of; empty words where nothing does.
Bilingual difference(const RunReport& left, const RunReport& right) {
    if (left.run.command != right.run.command) return {"lệnh", "the command"};
    if (left.as_of != right.as_of) return {"ngày (--as-of)", "the day (--as-of)"};
    if (left.part->shard.of != right.part->shard.of) return {"số phần", "how many parts there are"};
    if (left.codes != right.codes) return {"các quy tắc", "the rules"};
    if (left.run.inputs != right.run.inputs) return {"các tệp", "the files"};
    if (left.part->digest != right.part->digest)
        return {"nội dung các tệp", "what stands in the files"};
    if (left.fail_on != right.fail_on) return {"--fail-on", "--fail-on"};
    if (left.part->top != right.part->top || !(left.view == right.view))
        return {"cách trình bày (--top, --group-by…)", "the view (--top, --group-by, …)"};
    if (!(left.letterhead == right.letterhead)) return {"letterhead", "the letterhead"};
    return {};
}

struct PartFile {
    std::string path;
    RunReport report;
};

using PartFiles = std::map<std::size_t, PartFile>;

std::optional<Error> add_part_file(PartFile file, PartFiles& files) {
    if (!file.report.part) {
        return Error{say("{}: không phải một phần của lượt rà soát (review --shard i/n)",
                         "{}: this is no part of a review (review --shard i/n)", file.path)};
    }
    const Shard shard = file.report.part->shard;
    if (!files.empty()) {
        const PartFile& first = files.begin()->second;
        const Bilingual what = difference(first.report, file.report);
        if (!what.vi.empty()) {
            return Error{
                {fmt::format("{}: không cùng lượt với {}: khác {}", file.path, first.path, what.vi),
                 fmt::format("{}: not of the same run as {}: they differ in {}", file.path,
                             first.path, what.en)}};
        }
    }
    const auto there = files.find(shard.number);
    if (there != files.end()) {
        return Error{say("{0}: phần {1}/{2} đã có ở {3}", "{0}: part {1}/{2} is in {3}, too",
                         file.path, shard.number, shard.of, there->second.path)};
    }
    files.emplace(shard.number, std::move(file));
    return {};
}

std::optional<Error> missing_part(const PartFiles& files) {
    const Shard shard = files.begin()->second.report.part->shard;
    for (std::size_t number = 1; number <= shard.of; ++number) {
        if (files.contains(number)) continue;
        return Error{say("thiếu phần {0}/{1}: review --shard {0}/{1} -f saved=TỆP",
                         "part {0}/{1} is missing: review --shard {0}/{1} -f saved=FILE", number,
                         shard.of)};
    }
    return {};
}

}  // namespace

Result<MergedRun> merge(const std::vector<std::string>& paths, Texts& texts) {
    PartFiles files;
    for (const std::string& path : paths) {
        auto report = read(path, texts);
        if (!report) return report.error();
        if (auto error = add_part_file({path, *std::move(report)}, files)) return *std::move(error);
    }
    if (auto error = missing_part(files)) return *std::move(error);
    MergedRun merged{.top = files.begin()->second.report.part->top};
    std::vector<PartFound> parts;
    for (auto& [number, file] : files) {
        RunReport& report = file.report;
        parts.push_back({*std::move(report.part), std::move(report.findings),
                         std::move(report.files), std::move(report.described)});
    }
    merged.frame = std::move(files.begin()->second.report);
    merged.review = join(std::move(parts), merged.frame.codes, merged.frame.run.inputs);
    return merged;
}

}  // namespace tthc::report::saved
