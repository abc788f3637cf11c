#include "support/facts.h"
#include "tthc/finding/tally.h"
#include "tthc/review/reviewer.h"
#include "tthc/review/rule_table.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

// Known defects of the procedures that ship, each found by reading the law or the record. The tool
// must find every one of them, in its file; `absent_on` is a day on which the law was different.

namespace tthc {
namespace {

struct KnownDefect {
    std::string_view id;
    std::string_view what;
    std::string_view file;
    std::string_view code;
    std::ptrdiff_t findings = 1;
    std::string_view absent_on = {};
};

constexpr KnownDefect defects[] = {
    {"C1", "the law asks for three manuscripts, the circular for two", "xuat-ban/1.003868", "L005",
     1, "2016-06-30"},
    {"C4", "5 working days to change a certificate, from no stated event",
     "thong-tin-dien-tu/sua-doi-bo-sung-giay-chung-nhan-diem-tro-choi-dien-tu-cong-cong", "E009"},
    {"C4", "5 working days to extend a certificate, from no stated event",
     "thong-tin-dien-tu/gia-han-giay-chung-nhan-diem-tro-choi-dien-tu-cong-cong", "E009"},
    {"C7", "the paper household book, void since 2023, in its two forms",
     "xuat-ban/dang-ky-hoat-dong-phat-hanh-xuat-ban-pham", "N003", 2, "2022-12-31"},
    {"C8", "a copy of the licence that the authority itself issued",
     "xuat-ban/cap-giay-phep-in-gia-cong-xuat-ban-pham-cho-nuoc-ngoai", "N001"},
    {"C9", "three sets where sister procedures ask for one", "buu-chinh/1.003659", "N004"},
    {"C10", "licence to print: the law states no number of sets",
     "xuat-ban/cap-giay-phep-hoat-dong-in-xuat-ban-pham", "E004"},
    {"C10", "printing for abroad: the law states no number of sets",
     "xuat-ban/cap-giay-phep-in-gia-cong-xuat-ban-pham-cho-nuoc-ngoai", "E004"},
    {"C10", "import not for sale: the law states no number of sets",
     "xuat-ban/cap-giay-phep-nhap-khau-xuat-ban-pham-khong-kinh-doanh", "E004"},
    {"C10", "book fair: the law states no number of sets",
     "xuat-ban/cap-giay-phep-to-chuc-trien-lam-hoi-cho-xuat-ban-pham", "E004"},
    {"C10", "changed news bulletin: the circular states no number of sets",
     "bao-chi/thay-doi-noi-dung-giay-phep-xuat-ban-ban-tin", "E004"},
    {"C11", "30 days by the law, 20 by the circular", "bao-chi/cap-giay-phep-xuat-ban-ban-tin",
     "U004", 1, "2016-06-30"},
    {"C13", "15 days for a council and 9 working days of appraisal against 15 days",
     "xuat-ban/cap-giay-phep-nhap-khau-xuat-ban-pham-khong-kinh-doanh", "R007"},
    {"C14", "foreign press conference: silence is consent", "bao-chi/hop-bao-nuoc-ngoai", "R008"},
    {"C14", "foreign speech in the press: silence is consent",
     "bao-chi/dang-tin-bai-phat-bieu-nuoc-ngoai", "R008"},
    {"C14", "domestic press conference: silence is consent", "bao-chi/hop-bao-trong-nuoc", "R008"},
    {"C15", "complaint, province: decisions and minutes of the agency asked for",
     "khieu-nai-to-cao/1.003504", "N002", 4},
    {"C15", "complaint, ministry: decisions and minutes of the agency asked for",
     "khieu-nai-to-cao/1.000178", "N002", 5},
    {"C15", "complaint, commune: decisions and minutes of the agency asked for",
     "khieu-nai-to-cao/1.004335", "N002", 4},
    {"C18", "denunciation, province: the law of 2011 ended with 2018", "khieu-nai-to-cao/1.003482",
     "L001", 1, "2018-12-31"},
    {"C18", "denunciation, ministry: the law of 2011 ended with 2018", "khieu-nai-to-cao/1.003523",
     "L001", 1, "2018-12-31"},
    {"C18", "denunciation, commune: the law of 2011 ended with 2018", "khieu-nai-to-cao/1.004327",
     "L001", 1, "2018-12-31"},
    {"C20", "other related papers, complaint", "khieu-nai-to-cao/1.003504", "R005"},
    {"C20", "other related papers, licence", "an-toan-thong-tin/3.000343", "R005"},
    {"C21", "a press law of 1998 that does not exist, resident reporters",
     "bao-chi-quan-doi/1.013559", "L006"},
    {"C21", "a press law of 1998 that does not exist, visiting reporters",
     "bao-chi-quan-doi/1.013560", "L006"},
    {"C21", "a press law of 1998 that does not exist, reporters by joint ventures",
     "bao-chi-quan-doi/1.013561", "L006"},
    {"C21", "the odd one of two dates of that law", "bao-chi-quan-doi/1.013559", "U003"},
    {"C22", "no online channel, unlike its siblings", "bao-chi-quan-doi/1.013560", "U002"},
    {"C24", "a fee of 200 đồng", "an-toan-thong-tin/3.000344", "R003"},
    {"C24", "a fee of 100 đồng", "an-toan-thong-tin/3.000345", "R003"},
    {"C25", "reissue asks for the form of the first issue", "an-toan-thong-tin/3.000341", "R006"},
    {"C30", "a complaint without a time limit", "tro-giup-phap-ly/2.000592", "E005"},
};

constexpr std::string_view today = "2026-11-23";

std::vector<Source> shipped_procedures() {
    std::vector<std::string> paths;
    const auto root = std::filesystem::path(TTHC_SOURCE_DIR) / "data" / "procedures";
    for (const auto& item : std::filesystem::recursive_directory_iterator(root)) {
        if (item.path().extension() == ".yaml") paths.push_back(item.path().string());
    }
    std::sort(paths.begin(), paths.end());
    return {paths.begin(), paths.end()};
}

Review reviewed_on(std::string_view day) {
    const test::ShippedFacts shipped(*parse_date(day));
    return review(shipped_procedures(), all_rules(), shipped.facts(), {});
}

std::ptrdiff_t count(const Review& review, const KnownDefect& defect) {
    const std::string file = fmt::format("/{}.yaml", defect.file);
    return std::count_if(review.findings.begin(), review.findings.end(), [&](const Finding& item) {
        return item.code->id == defect.code && item.where.file.ends_with(file);
    });
}

}  // namespace

TEST_CASE("the known defects of the shipped procedures are found") {
    const Review found = reviewed_on(today);
    CHECK_FALSE(tally(found.findings).incomplete());
    for (const KnownDefect& defect : defects) {
        CAPTURE(std::string(defect.id));
        CAPTURE(std::string(defect.what));
        CAPTURE(std::string(defect.file));
        CHECK(count(found, defect) == defect.findings);
    }
}

TEST_CASE("a defect is not found on a day on which the law was different") {
    std::map<std::string_view, Review> by_day;
    for (const KnownDefect& defect : defects) {
        if (defect.absent_on.empty()) continue;
        CAPTURE(std::string(defect.what));
        if (!by_day.contains(defect.absent_on))
            by_day.emplace(defect.absent_on, reviewed_on(defect.absent_on));
        CHECK(count(by_day.at(defect.absent_on), defect) == 0);
    }
}

TEST_CASE("siblings that open every channel are not blamed") {
    const Review found = reviewed_on(today);
    const bool only_the_poorer =
        std::all_of(found.findings.begin(), found.findings.end(), [](const Finding& item) {
            return item.code->id != "U002" || item.where.file.ends_with("/1.013560.yaml");
        });
    CHECK(only_the_poorer);
}

}  // namespace tthc
