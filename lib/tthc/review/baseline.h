#pragma once

#include "tthc/finding/fingerprint.h"
#include "tthc/model/element.h"

#include <functional>
#include <span>
#include <vector>

namespace tthc {

/// Places at fault when a folder began to be reviewed. Rule, procedure and path are for people; the
/// fingerprint alone tells them.
struct BaselineEntry {
    static constexpr Bilingual title{"Chỗ sai đã có từ trước", "Place that was at fault before"};
    Place place;
    Text fingerprint;
    Maybe<Count> count;
    Text rule;
    Text procedure;
    Text path;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"fingerprint", {"Dấu vết", "Fingerprint"}, Trait::required},
              &BaselineEntry::fingerprint);
        visit(Field{"count", {"Số lần; không ghi là 1", "How often; 1 where it is left out"}},
              &BaselineEntry::count);
        visit(Field{"rule", {"Quy tắc", "Rule"}, Trait::required}, &BaselineEntry::rule);
        visit(Field{"procedure", {"Mã thủ tục", "Code of the procedure"}, Trait::code},
              &BaselineEntry::procedure);
        visit(Field{"path", {"Tệp, lúc ghi", "File, when it was written"}}, &BaselineEntry::path);
    }
    friend bool operator==(const BaselineEntry&, const BaselineEntry&) = default;
};

/// A baseline may only shrink.
struct BaselineFile {
    static constexpr Bilingual title{"Mốc: những chỗ sai đã có từ trước",
                                     "Baseline: places that were at fault before"};
    Place place;
    std::vector<BaselineEntry> baseline;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"baseline", {"Các chỗ sai", "The places"}, Trait::required},
              &BaselineFile::baseline);
    }
    friend bool operator==(const BaselineFile&, const BaselineFile&) = default;
};

/// The entries of these findings, by path, rule and fingerprint.
BaselineFile baseline_of(const FindingList& findings);
KnownPlaces known_from(const BaselineFile& baseline);
/// The same entries without what is gone; an entry that the run did not look at stays.
BaselineFile without(const BaselineFile& baseline, KnownPlaces gone,
                     const std::function<bool(const BaselineEntry&)>& looked_at);

}  // namespace tthc
