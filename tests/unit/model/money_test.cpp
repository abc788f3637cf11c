#include "tthc/model/money.h"

#include <doctest/doctest.h>

using namespace tthc;

TEST_CASE("an amount in another currency is a number and a code, and never đồng") {
    for (const char* const text : {"20 USD", "0.5 EUR", "1200 JPY"}) {
        const auto amount = ForeignMoney::parse(text);
        REQUIRE_MESSAGE(amount, text);
        CHECK(amount->to_string() == text);
    }
    for (const char* const text :
         {"20", "USD", "20USD", "20 usd", "20 US", "20 VND", "-1 USD", "20  USD", "1.000,5 USD"})
        CHECK_FALSE_MESSAGE(ForeignMoney::parse(text), text);
}
