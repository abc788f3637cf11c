#include "tthc/diff/read_changes.h"

#include "tthc/base/say.h"
#include "tthc/diff/groups.h"
#include "tthc/diff/sections.h"
#include "tthc/diff/sets.h"
#include "tthc/finding/load_codes.h"
#include "tthc/record/reader.h"
#include "tthc/yaml/tree.h"

#include <algorithm>
#include <charconv>

namespace tthc {
namespace {

using MaybeNode = std::optional<yaml::Node>;

MaybeNode key(const MaybeNode& map, std::string_view name) {
    if (!map || map->kind() != yaml::Kind::map) return {};
    for (const yaml::Node child : *map) {
        if (child.key() == name) return child;
    }
    return {};
}

std::string text(const MaybeNode& map, std::string_view name) {
    const auto node = key(map, name);
    return node && node->is_scalar() ? std::string(node->scalar()) : std::string();
}

std::optional<std::size_t> index_of(const MaybeNode& side) {
    const std::string digits = text(side, "index");
    std::size_t index = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), index);
    if (digits.empty() || read.ec != std::errc{}) return {};
    return index;
}

/// Reads the sides of the changes of one section. An element of a change holds the changed fields
/// only, so that a missing one is no fault.
class SideReader {
public:
    SideReader(const SourceFile& file, Section section) : findings_(file), section_(section) {}

    Side side(const MaybeNode& node) {
        Side side{.index = index_of(node)};
        const auto value = key(node, "value");
        if (!value) return side;
        const Procedure shape = sections::opened({});
        if (side.index) {
            sections::each_list([&](Section section, auto get) {
                using Item = std::decay_t<decltype(get(shape).front())>;
                if (section == section_) side.value = element<Item>(*value);
            });
        } else {
            sections::each_head([&](Section section, auto get) {
                using Head = std::decay_t<decltype(get(shape))>;
                if (section == section_) side.value = element<Head>(*value);
            });
        }
        return side;
    }

    bool failed() {
        const auto found = findings_.take();
        return std::any_of(found.begin(), found.end(), [](const Finding& finding) {
            return finding.code != &load_code::missing_key;
        });
    }

private:
    template <class T>
    T element(const yaml::Node& node) {
        T value;
        record::Reader(findings_).read_into(node, "", record::Field{}, value);
        return value;
    }

    Findings findings_;
    Section section_;
};

std::optional<SavedChange> read_change(const SourceFile& file, const yaml::Node& node) {
    const auto kind = record::value_of<ChangeKind>(text(node, "action"));
    const auto section = record::value_of<Section>(text(node, "area"));
    if (!kind || !section) return {};
    SavedChange saved{text(node, "procedure"), text(node, "fingerprint"), {}};
    SideReader reader(file, *section);
    saved.change.kind = *kind;
    saved.change.section = *section;
    saved.change.group = text(node, "group");
    saved.change.before = reader.side(key(node, "before"));
    saved.change.after = reader.side(key(node, "after"));
    if (const auto more = key(node, "more"); more && more->kind() == yaml::Kind::list) {
        for (const yaml::Node side : *more)
            saved.change.more.push_back(reader.side(side));
    }
    if (saved.fingerprint.empty() || reader.failed()) return {};
    return saved;
}

template <class T>
bool says(const Change& change, const Element& stated, const T& item) {
    const T* const element = std::get_if<T>(&stated);
    if constexpr (record::Record<T>) {
        if (change.kind == ChangeKind::changed) {
            T group;
            groups::copy_group(change.group, item, group);
            return group == (element == nullptr ? T{} : *element);
        }
    }
    return element != nullptr && *element == item;
}

}  // namespace

Result<std::vector<SavedChange>> read_changes(const SourceFile& report) {
    Findings findings(report);
    const yaml::Tree tree = yaml::parse(report, findings);
    const auto changes =
        tree.empty() ? MaybeNode() : key(MaybeNode(yaml::Node(tree, 0)), "changes");
    if (!changes || changes->kind() != yaml::Kind::list) {
        return Error{say("{}: không phải kết quả của `tthc diff -f json`",
                         "{}: is no result of `tthc diff -f json`", report.path())};
    }
    std::vector<SavedChange> saved;
    for (const yaml::Node node : *changes) {
        auto change = read_change(report, node);
        if (!change) {
            const std::uint32_t line = report.point(node.span().begin).line;
            return Error{say("{}:{}: không đọc được thay đổi này", "{}:{}: not a change",
                             report.path(), line)};
        }
        saved.push_back(*std::move(change));
    }
    return saved;
}

bool fits(const Procedure& base, const Change& change) {
    Procedure sorted = sections::opened(base);
    sets::sort(sorted);
    bool fit = true;
    const auto check = [&](Section section, const Side& side, const auto& list) {
        if (section != change.section || !side.index) return;
        fit = fit && *side.index < list.size() && says(change, side.value, list[*side.index]);
    };
    sections::each_list([&](Section section, auto get) {
        check(section, change.before, get(sorted));
        if (change.kind != ChangeKind::removed && change.kind != ChangeKind::merged) return;
        for (const Side& side : change.more)
            check(section, side, get(sorted));
    });
    if (change.kind != ChangeKind::changed || change.before.index) return fit;
    sections::each_head([&](Section section, auto get) {
        if (section == change.section) fit = says(change, change.before.value, get(sorted));
    });
    return fit;
}

}  // namespace tthc
