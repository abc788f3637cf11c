#include "tthc/finding/fingerprint.h"

#include "tthc/base/digest.h"
#include "tthc/base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace tthc {
namespace {

/// `text` from one character to another, both counted from 0.
std::string_view characters(std::string_view text, std::size_t begin, std::size_t end) {
    std::size_t count = 0;
    std::size_t from = text.size();
    std::size_t to = text.size();
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) continue;
        if (count == begin) from = i;
        if (count == end) to = i;
        ++count;
    }
    return text.substr(from, to < from ? 0 : to - from);
}

std::string words_at(const Location& where) {
    const std::size_t begin = where.begin.column - 1;
    const bool one_line = where.begin.line == where.end.line && where.end.column > begin + 1;
    const std::size_t end = one_line ? where.end.column - 1 : std::string::npos;
    return utf8::squeeze(utf8::to_nfc(characters(where.quoted, begin, end)));
}

/// A record of another system is not quoted: its elements tell its findings apart.
std::string mark(const Finding& finding, const Location& where) {
    const std::string words = where.quoted.empty() ? finding.node : words_at(where);
    return "v1:" + digest_of(fmt::format("{}\n{}\n{}", finding.code->id, finding.procedure, words));
}

}  // namespace

std::string fingerprint(const Finding& finding) {
    return mark(finding, finding.where);
}

KnownPlaces known_from(const Finding& finding) {
    KnownPlaces places;
    if (finding.code->incomplete) return places;
    ++places[mark(finding, finding.where)];
    for (const Related& related : finding.related) {
        if (related.where.file == finding.where.file) ++places[mark(finding, related.where)];
    }
    return places;
}

KnownPlaces known_from(const FindingList& findings) {
    KnownPlaces known;
    for (const Finding& finding : findings) {
        for (const auto& [place, times] : known_from(finding))
            known[place] += times;
    }
    return known;
}

std::size_t take_out(KnownPlaces& known, FindingList& findings) {
    return findings.erase_if([&](std::size_t i) {
        const KnownPlaces places = known_from(findings[i]);
        const bool all = std::all_of(places.begin(), places.end(), [&](const auto& place) {
            const auto found = known.find(place.first);
            return found != known.end() && found->second >= place.second;
        });
        if (places.empty() || !all) return false;
        for (const auto& [place, times] : places) {
            known[place] -= times;
            if (known[place] == 0) known.erase(place);
        }
        return true;
    });
}

}  // namespace tthc
