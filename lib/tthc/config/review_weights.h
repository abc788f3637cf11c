#pragma once

#include "tthc/model/element.h"

namespace tthc {

/// What each reason to review a procedure weighs in the annual plan: a share of the sum of those
/// that are asked for.
struct ReviewWeights {
    static constexpr Bilingual title{"Trọng số của kế hoạch rà soát", "Weights of the review plan"};
    Place place;
    Maybe<Count> burden;
    Maybe<Count> findings;
    Maybe<Count> law;
    Maybe<Count> age;
    Maybe<Count> complaints;
    Maybe<Count> lateness;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        visit(
            Field{"burden",
                  {"Chi phí tuân thủ một năm; mặc định 40", "Yearly compliance cost; default 40"}},
            &ReviewWeights::burden);
        visit(Field{"findings",
                    {"Lỗi, cảnh báo của bản ghi; mặc định 30",
                     "Errors and warnings of the record; default 30"}},
              &ReviewWeights::findings);
        visit(Field{"law",
                    {"Căn cứ pháp lý đã thay đổi; mặc định 20",
                     "Changes of the legal basis; default 20"}},
              &ReviewWeights::law);
        visit(Field{"age",
                    {"Thời gian từ lần công bố trước; mặc định 10",
                     "Time since it was announced; default 10"}},
              &ReviewWeights::age);
        visit(Field{"complaints",
                    {"Phản ánh, kiến nghị (--feedback); mặc định 20",
                     "Complaints (--feedback); default 20"}},
              &ReviewWeights::complaints);
        visit(Field{"lateness",
                    {"Hồ sơ trả trễ hạn (--cases); mặc định 20",
                     "Dossiers returned late (--cases); default 20"}},
              &ReviewWeights::lateness);
    }
    friend bool operator==(const ReviewWeights&, const ReviewWeights&) = default;
};

}  // namespace tthc
