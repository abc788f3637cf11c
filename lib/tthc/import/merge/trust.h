#pragma once

#include "tthc/model/element.h"

#include <string_view>

namespace tthc::importing {

/// Which shape holds where records of one procedure say different things.
struct TrustOrder {
    static constexpr Bilingual title{"Thứ tự tin cậy", "Order of trust"};
    Place place;
    List<std::string> parts;
    List<std::string> shapes;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"fields",
                    {"Các trường của thủ tục; không ghi là mọi trường còn lại",
                     "Fields of a procedure; all others where none is named"}},
              &TrustOrder::parts);
        visit(Field{"shapes",
                    {"Các dạng bản ghi, đáng tin nhất trước", "Shapes, the most trusted first"},
                    Trait::required},
              &TrustOrder::shapes);
    }
};

/// The place of a shape in the order that holds for a field, from 0; shapes that it does not name
/// come last.
std::size_t rank_of(const std::vector<TrustOrder>& orders, std::string_view field,
                    std::string_view shape);

}  // namespace tthc::importing
