#include "tthc/model/act_spelling.h"

#include <doctest/doctest.h>

using namespace tthc;

TEST_CASE("numbers of acts are recognised however they are typed") {
    struct Typed {
        const char* typed;
        const char* written;
    };
    const Typed table[] = {
        {"63/2010/NĐ-CP", "63/2010/NĐ-CP"},
        {"63/2010/ND-CP", "63/2010/NĐ-CP"},
        {"63/2010/N\u00D0-CP", "63/2010/NĐ-CP"},
        {"63/2010/n\u0111-cp", "63/2010/NĐ-CP"},
        {"63/2010/NĐ\u2013CP", "63/2010/NĐ-CP"},
        {"63/2010/NĐ\u2011CP", "63/2010/NĐ-CP"},
        {" 63 / 2010/NĐ- CP ", "63/2010/NĐ-CP"},
        {"63/2010/NĐ\u00A0-\u200BCP\uFEFF", "63/2010/NĐ-CP"},
        {"\uFF16\uFF13/2010/\uFF2E\u0110-\uFF43\uFF50", "63/2010/NĐ-CP"},
        {"09/2015/QD-TTG", "09/2015/QĐ-TTg"},
        {"09/2015/qđ-ttg", "09/2015/QĐ-TTg"},
        {"21/2024/NQ-HDND", "21/2024/NQ-HĐND"},
        {"25/2018/QH 14", "25/2018/QH14"},
        {"28/2021/TT-BLDTBXH", "28/2021/TT-BLĐTBXH"},
        {"66.7/2025/NQ-CP", "66.7/2025/NQ-CP"},
        {"766/QĐ-TTg", "766/QĐ-TTg"},
        {"69/2007/TTLT/BQP-BTC", "69/2007/TTLT/BQP-BTC"},
        {"522b/NQ-UBTVQH13", "522b/NQ-UBTVQH13"},
        {"12/UBND-KT", "12/UBND-KT"},
        {"886/QD-UBND", "886/QĐ-UBND"},
        {"12", "12"},
        {"", ""},
    };
    for (const Typed& number : table) {
        CAPTURE(number.typed);
        CHECK(act_spelling(number.typed) == number.written);
        CHECK(act_key(number.typed) == act_key(number.written));
    }
}

TEST_CASE("one act has one key") {
    CHECK(act_key("01/2020/TT-BTC") == act_key("1/2020/TT-BTC"));
    CHECK(act_key("69/2007/TTLT/BQP-BTC") == act_key("69/2007/TTLT-BQP-BTC"));
    CHECK(act_key("190/2025/NQ-QH15") == act_key("190/2025/QH15"));
    CHECK(act_key("63/2010/NĐ-CP") == "63/2010/ND-CP");
    CHECK(act_key("63/2010/NĐ-CP") != act_key("63/2011/NĐ-CP"));
    CHECK(act_key("10/2020/TT-BTC") != act_key("1/2020/TT-BTC"));
}

TEST_CASE("a number without a year, and that of a province, is borne by several acts") {
    CHECK(is_of_one_act(act_key("63/2010/NĐ-CP")));
    CHECK(is_of_one_act(act_key("09/2015/QĐ-TTg")));
    CHECK_FALSE(is_of_one_act(act_key("66/NQ-CP")));
    CHECK_FALSE(is_of_one_act(act_key("10/2015/QĐ-UBND")));
    CHECK_FALSE(is_of_one_act(act_key("21/2024/NQ-HĐND")));
}
