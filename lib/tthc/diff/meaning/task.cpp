#include "tthc/diff/meaning/judgement.h"

namespace tthc::meaning {
namespace {

constexpr Part pages{{"số trang phải điền", "the number of pages"}, Number::singular};
constexpr Part hours{{"số giờ", "the number of hours"}, Number::singular};
constexpr Part trips{{"lượt đi lại", "travel"}, Number::singular};
constexpr Part distance{{"quãng đường", "the distance"}, Number::singular};
constexpr Part services{{"chi phí dịch vụ", "the cost of services"}, Number::singular};

Meaning of_inputs(const Both<Task>& both) {
    const auto& [before, after, context] = both;
    Balance balance;
    add_amount(balance, pages, before.form_pages, after.form_pages);
    add_amount(balance, hours, before.hours, after.hours);
    add_amount(balance, trips, before.trips, after.trips);
    add_amount(balance, services, before.services, after.services);
    if (before.to && after.to && before.to != after.to) {
        balance.add(distance, after.to->value < before.to->value ? -1 : 1);
    }
    if (balance.falls(trips) && balance.grows(services)) {
        return unclear_because(
            {"một lượt đi lại trở thành dịch vụ phải trả tiền; chỉ ước tính chi phí mới trả lời "
             "được",
             "a trip became a paid service; only the estimate can say"});
    }
    if (balance.falls(services) && balance.grows(trips)) {
        return unclear_because(
            {"một dịch vụ phải trả tiền trở thành lượt đi lại; chỉ ước tính chi phí mới trả lời "
             "được",
             "a paid service became a trip; only the estimate can say"});
    }
    return balance.meaning();
}

Meaning of_item(const Item<Task>& item) {
    return either(!item.came, {"bớt một việc phải làm", "one task less"},
                  {"thêm một việc phải làm", "one task more"});
}

constexpr Judgement<Task> of_task[] = {
    {"id", {"id"}, harmless},
    {"name", {"name"}, of_words},
    {"document", {"document"}, harmless},
    {"inputs", {"form_pages", "hours", "trips", "to", "services"}, of_inputs},
    {"source", {"source"}, harmless},
    {"note", {"note"}, harmless}};

}  // namespace

template <>
const Judge<Task>& judge<Task>() {
    static constexpr Judge<Task> all{of_task, of_item, harmless, of_parts};
    return all;
}

}  // namespace tthc::meaning
