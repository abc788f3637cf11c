#include "tthc/model/citation.h"

#include <doctest/doctest.h>

using namespace tthc;

TEST_CASE("numbers of instruments as the law writes them") {
    for (const char* text :
         {"19/2012/QH13", "45/2019/QH14", "02/2020/UBTVQH14", "63/2010/NĐ-CP", "09/2015/QĐ-TTg",
          "02/2017/TT-VPCP", "10/2015/QĐ-UBND", "21/2024/NQ-HĐND", "69/2007/TTLT/BQP-BLĐTBXH-BTC",
          "01/2015/TTLT-BTP-BTC", "766/QĐ-TTg", "886/QĐ-UBND", "6225/QĐ-BQP", "56/CĐ-TTg",
          "66/NQ-CP", "66.18/2026/NQ-CP", "66.7/2025/NQ-CP", "214/2016/TT-BTC", "12/1998/QH10"}) {
        CAPTURE(text);
        const auto citation = Citation::parse(text);
        CHECK(citation.well_formed);
        CHECK(citation.act == text);
        CHECK(citation.to_string() == text);
    }
}

TEST_CASE("dirty numbers of real records are kept and known as such") {
    for (const char* text :
         {"Thông tư số 104/2024/TT-BQP", "Luật 47/2014/QH13", "số 25/2018/QH14", "118/2025/NĐ-C",
          "12", "54", "3980 /QĐ-BQP", "QĐ/0001-BCA", "69/2007/TTLT- BQP-BTC", "63/10/NĐ-CP",
          "63/2010/nđ-cp", "63/2010/QH", "63/2010/NĐ", "63/2010", "/2010/NĐ-CP", "63//NĐ-CP",
          "63/1890/NĐ-CP", "Bộ luật Dân sự"}) {
        CAPTURE(text);
        const auto citation = Citation::parse(text);
        CHECK_FALSE(citation.well_formed);
        CHECK(citation.act == text);
        CHECK(Citation::parse(citation.to_string()) == citation);
    }
}

TEST_CASE("the order of texts, with what the act is, says the same") {
    for (const char* const text : {"điểm a khoản 1 Điều 20 Nghị định số 40/2018/NĐ-CP",
                                   "Điểm a Khoản 1 Điều 20 nghị định 40/2018/NĐ-CP",
                                   "điểm a khoản 1 Điều 20 40/2018/NĐ-CP"}) {
        CAPTURE(text);
        const Citation citation = Citation::parse(text);
        CHECK(citation.well_formed);
        CHECK(citation.to_string() == "40/2018/NĐ-CP Điều 20 khoản 1 điểm a");
    }
    CHECK(Citation::parse("Điều 5 Thông tư liên tịch số 69/2007/TTLT/BQP-BTC").well_formed);
    for (const char* const text :
         {"điểm a 40/2018/NĐ-CP", "khoản 1 40/2018/NĐ-CP", "Điều 20", "điểm a khoản 1 Điều 20",
          "Điều 20 Nghị định số", "Nghị định số 40/2018/NĐ-CP",
          "Điều 20 của Nghị định 40/2018/NĐ-CP"}) {
        CAPTURE(text);
        CHECK_FALSE(Citation::parse(text).well_formed);
    }
}

TEST_CASE("articles, clauses and points") {
    const auto full = Citation::parse("19/2012/QH13 Điều 25 khoản 4 điểm b");
    CHECK(full.act == "19/2012/QH13");
    CHECK(full.article == "25");
    CHECK(full.clause == "4");
    CHECK(full.point == "b");
    CHECK(Citation::parse("  19/2012/QH13   điều 25  Khoản 4 ĐIỂM b ") == full);
    CHECK(Citation::parse("19/2012/QH13 Đie\xCC\x82\xCC\x80u 25 khoản 4 điểm b") == full);
    CHECK(Citation::parse("A/B Điều 1").well_formed == false);
    struct Row {
        const char* text;
        bool well_formed;
    };
    for (const Row& row : {Row{"19/2012/QH13 Điều 23đ", true},
                           {"19/2012/QH13 Điều 5 điểm đ", true},
                           {"19/2012/QH13 khoản 4", false},
                           {"19/2012/QH13 Điều", false},
                           {"19/2012/QH13 Điều x", false},
                           {"19/2012/QH13 Điều 5 điểm f", false},
                           {"19/2012/QH13 Điều 5 điểm j", false},
                           {"19/2012/QH13 Điều 5 điểm w", false},
                           {"19/2012/QH13 Điều 5 điểm z", false},
                           {"19/2012/QH13 Điều 5 điểm aa", false},
                           {"19/2012/QH13 Điều 25 khoản 4 và 5", false},
                           {"19/2012/QH13 khoản 4 Điều 25", false}}) {
        CAPTURE(row.text);
        CHECK(Citation::parse(row.text).well_formed == row.well_formed);
    }
}
