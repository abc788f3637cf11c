#include "tthc/report/saved/content.h"
#include "tthc/report/saved/from_saved.h"
#include "tthc/report/saved/part.h"
#include "tthc/report/saved/saved.h"

#include <fmt/format.h>

#include <fstream>

namespace tthc::report::saved {
namespace {

/// Keys of machines are passed on as they are; what is nested deeper nobody wrote.
constexpr int deepest = 64;
constexpr int highest_exit_code = 4;

bool is_within(const Json& json, int depth) {
    if (!json.is_structured()) return true;
    return depth > 0 && std::all_of(json.begin(), json.end(),
                                    [&](const Json& item) { return is_within(item, depth - 1); });
}

constexpr Bilingual not_saved{"không phải kết quả đã lưu; hãy lưu bằng -f saved=TỆP",
                              "this is no saved report; save one by -f saved=FILE"};

class SavedReader {
public:
    SavedReader(const std::string& path, Texts& texts) : path_(path), texts_(texts) {}

    Result<RunReport> read() {
        std::ifstream stream(path_, std::ios::binary);
        if (!stream)
            return Error{say("{}: không đọc được tệp", "{}: the file cannot be read", path_)};
        for (std::string line; !ended_ && !fault_.message() && std::getline(stream, line);) {
            ++line_;
            read_line(line);
        }
        if (!fault_.message()) check_end(stream);
        if (fault_.message()) return error();
        report_.content = content_of(std::move(parts_));
        return std::move(report_);
    }

private:
    void read_line(const std::string& line) {
        const Json json = Json::parse(line, nullptr, /*allow_exceptions=*/false);
        const bool whole = json.is_object() && json.size() == 1;
        if (line_ == 1) {
            if (!whole || !json.contains("head")) return fault_.tell(say(not_saved));
            return take_head(json.front());
        }
        if (!whole) {
            return fault_.tell({"dòng này không còn nguyên vẹn; hãy lưu lại bằng -f saved=TỆP",
                                "this line is not whole; save the report again by -f saved=FILE"});
        }
        take(json.begin().key(), json.front());
    }

    void take_head(const Json& json) {
        if (!is_of_this_version(json)) return;
        const auto head = value_of<SavedHead>(json, "head");
        if (head.exit_code < 0 || head.exit_code > highest_exit_code)
            fault_.tell(
                {"giá trị sai của khóa `exit_code`", "a wrong value of the key `exit_code`"});
        if (fault_.message()) return;
        report_.run = {texts_.keep(head.command), head.exit_code, head.inputs, head.notes};
        report_.as_of = head.as_of;
        report_.fail_on = head.fail_on;
        report_.view = head.view;
        report_.letterhead = head.letterhead;
        for (const SavedCode& code : head.codes)
            report_.codes.push_back(known(code));
        for (const SavedCode& code : head.more_codes)
            known(code);
    }

    /// Asked first: another version has other keys.
    bool is_of_this_version(const Json& json) {
        const auto word = [&](const char* key) {
            const bool there = json.is_object() && json.contains(key) && json.at(key).is_string();
            return there ? json.at(key).get<std::string>() : std::string();
        };
        if (word("format") == format_name && word("version") == tool_version()) return true;
        fault_.tell(say("do tthc {0} lưu, đây là tthc {1}; hãy lưu lại bằng -f saved=TỆP",
                        "saved by tthc {0}, this is tthc {1}; save it again by -f saved=FILE",
                        word("version"), tool_version()));
        return false;
    }

    const Code* known(const SavedCode& code) {
        const Code* const known = texts_.code(code);
        if (known == nullptr) {
            fault_.tell(say("mã {} không giống ở tệp khác; các tệp phải của cùng một lượt",
                            "the code {} is not that of the other file; all must be of one run",
                            code.id));
        }
        return known;
    }

    void take(const std::string& key, const Json& json) {
        if (key == "content") {
            take_content(value_of<SavedParts>(json, key));
        } else if (key == "part") {
            take_part(value_of<SavedPart>(json, key));
        } else if (key == "file") {
            report_.files.push_back(value_of<std::string>(json, key));
        } else if (key == "described") {
            auto facts = value_of<SavedFacts>(json, key);
            report_.described[facts.path] = std::move(facts.facts);
        } else if (key == "finding") {
            if (auto finding = finding_of(value_of<SavedFinding>(json, key)))
                report_.findings.push_back(*finding);
        } else if (key == "end") {
            take_end(value_of<SavedEnd>(json, key));
        } else {
            fault_.tell(say("không rõ khóa `{}`", "the key `{}` is not known", key));
        }
    }

    void take_content(SavedParts parts) {
        const auto fits = [](const Json& keys) {
            return keys.is_object() && is_within(keys, deepest);
        };
        if (!fits(parts.keys) || !fits(parts.keys_in_english.value_or(parts.keys)))
            fault_.tell({"giá trị sai của khóa `keys`", "a wrong value of the key `keys`"});
        parts_ = std::move(parts);
    }

    void take_part(const SavedPart& saved) {
        if (saved.number < 1 || saved.number > saved.of)
            fault_.tell({"giá trị sai của khóa `number`", "a wrong value of the key `number`"});
        report_.part = part_of(saved);
        for (const SavedFinding& shared : saved.shared) {
            if (auto finding = finding_of(shared)) report_.part->shared.push_back(*finding);
        }
    }

    std::optional<Finding> finding_of(SavedFinding saved) {
        saved.finding.code = texts_.find(saved.code);
        if (saved.finding.code != nullptr) return std::move(saved.finding);
        fault_.tell(say("không rõ mã {}", "the code {} is not known", saved.code));
        return {};
    }

    void take_end(const SavedEnd& end) {
        ended_ = true;
        if (parts_.keys.is_null() || end.files != report_.files.size() ||
            end.findings != report_.findings.size()) {
            fault_.tell({"thiếu một số dòng; hãy lưu lại bằng -f saved=TỆP",
                         "lines are missing; save the report again by -f saved=FILE"});
        }
    }

    void check_end(std::istream& stream) {
        std::string more;
        if (line_ == 0) {
            ++line_;
            fault_.tell(say(not_saved));
        } else if (!ended_) {
            fault_.tell({"tệp bị cắt, không có dòng cuối; hãy lưu lại bằng -f saved=TỆP",
                         "the file was cut, its last line is missing; save the report again by "
                         "-f saved=FILE"});
        } else if (std::getline(stream, more)) {
            ++line_;
            fault_.tell({"còn dòng sau dòng cuối; mỗi kết quả là một tệp riêng",
                         "there are lines behind the last one; a report is a file of its own"});
        }
    }

    template <class T>
    T value_of(const Json& json, std::string_view key) {
        T value;
        from_saved(json, key, value, fault_);
        return value;
    }

    Error error() const {
        const Message& what = *fault_.message();
        return Error{{fmt::format("{}:{}: {}", path_, line_, what.vi),
                      fmt::format("{}:{}: {}", path_, line_, what.en)}};
    }

    const std::string& path_;
    Texts& texts_;
    RunReport report_;
    SavedParts parts_;
    Fault fault_;
    std::size_t line_ = 0;
    bool ended_ = false;
};

}  // namespace

Result<RunReport> read(const std::string& path, Texts& texts) {
    return SavedReader(path, texts).read();
}

}  // namespace tthc::report::saved
