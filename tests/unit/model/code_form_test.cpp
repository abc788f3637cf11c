#include "tthc/model/code_form.h"

#include <doctest/doctest.h>

using tthc::code_form;
using tthc::CodeForm;

TEST_CASE("a national code has one normal form") {
    for (const char* const written :
         {"1.014947", " 1.014947 ", "1.014947\xC2\xA0", "'1.014947", "\"1.014947\"", "1. 014947"}) {
        CAPTURE(written);
        const CodeForm form = code_form(written);
        CHECK(form.code == "1.014947");
        CHECK(form.well_formed);
        CHECK_FALSE(form.repaired);
    }
    CHECK(code_form("1.003868.000.00.00.H19").well_formed);
}

TEST_CASE("what a spreadsheet did to a code is mended where one code can be meant") {
    for (const char* const written :
         {"1,014947", "1.014947E0", "1.014947E+00", "1014947", "1.014.947"}) {
        CAPTURE(written);
        const CodeForm form = code_form(written);
        CHECK(form.code == "1.014947");
        CHECK(form.repaired);
    }
    CHECK(code_form("1.01495").code == "1.014950");
    CHECK(code_form("1,0149").code == "1.014900");
}

TEST_CASE("a code that may mean two is a question") {
    const CodeForm padded = code_form("1.3868");
    CHECK_FALSE(padded.well_formed);
    CHECK(padded.code == "1.3868");
    CHECK(padded.likely == "1.003868");
    for (const char* const written :
         {"14/01/2026", "1.0149470", "Jan-14", "", "014947", "1.01494x"}) {
        CAPTURE(written);
        const CodeForm form = code_form(written);
        CHECK_FALSE(form.well_formed);
        CHECK(form.likely.empty());
    }
}
