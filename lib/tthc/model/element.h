#pragma once

#include "tthc/model/citation.h"
#include "tthc/model/duration.h"
#include "tthc/model/money.h"
#include "tthc/model/percent.h"
#include "tthc/model/quantity.h"
#include "tthc/model/vocabulary.h"
#include "tthc/source/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tthc {

/// Text of a record; empty means absent. All text is in NFC.
using Text = Located<std::string>;
template <class T>
using Maybe = std::optional<Located<T>>;
template <class T>
using List = std::vector<Located<T>>;
using Count = std::int64_t;

/// What one instrument prescribes for an element, so that a circular can be held against its law.
struct Prescription {
    static constexpr Bilingual title{"Mức do một văn bản quy định",
                                     "What one instrument prescribes"};
    Place place;
    Maybe<Citation> basis;
    Text value;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"basis",
                    {"Văn bản, điều, khoản, điểm", "Instrument, article, clause, point"},
                    Trait::required},
              &Prescription::basis);
        visit(Field{"value",
                    {"Nội dung quy định, viết như ở phần tử (30 ngày; 3)",
                     "What it prescribes, written as in the element (30 days; 3)"},
                    Trait::required},
              &Prescription::value);
    }
    friend bool operator==(const Prescription&, const Prescription&) = default;
};

}  // namespace tthc
