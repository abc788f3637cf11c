#include "tthc/feedback/register.h"

#include "tthc/base/say.h"
#include "tthc/model/code_form.h"
#include "tthc/model/identity.h"
#include "tthc/table/cell.h"
#include "tthc/table/list_codes.h"
#include "tthc/table/list_findings.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace tthc::feedback {
namespace {

/// Working days in which what is another's is passed on (20/2008/NĐ-CP Điều 9).
const Duration transfer_time{5, TimeUnit::working_day};

/// Of one kind no more findings are kept; all are counted.
constexpr std::size_t most_told = 100;

constexpr Bilingual no_receipt{"không có ngày nhận", "no day of receipt"};
constexpr Bilingual no_day{"không phải ngày (31/01/2017, 2017-01-31)",
                           "no day (31/01/2017, 2017-01-31)"};
constexpr Bilingual out_of_order{"ngày ở đây trước ngày nhận", "a day before the receipt"};
constexpr Bilingual after_today{"ngày sau ngày xem xét (`--as-of`)",
                                "a day after that of `--as-of`"};
constexpr Bilingual no_calendar{
    "lịch làm việc không có năm này; thêm năm vào một tệp `calendar:` và "
    "dùng `--data THƯ-MỤC`",
    "the calendar does not have this year; add it to a file `calendar:` "
    "and use `--data FOLDER`"};

}  // namespace

Register::Register(const RegisterWords& words, const Calendar& calendar, Date today)
    : words_(&words), calendar_(&calendar), today_(today) {}

void Register::open(const std::string& path) {
    path_ = path;
    head_.reset();
    rows_before_head_ = 0;
}

void Register::close() {
    if (head_) return;
    add(list_code::no_list, 1, 0,
        {"không có dòng tiêu đề của sổ phản ánh, kiến nghị (cần cột ngày nhận, cột loại nội dung "
         "hoặc phân loại)",
         "no head of a register of feedback (columns of receipt, and of topic or sorting)"});
}

void Register::take(const table::Row& row) {
    if (table::is_blank(row)) return;
    if (!head_) {
        if (!is_head(row)) ++rows_before_head_;
        return;
    }
    if (words_->columns.head_of(row).known == head_->known) return;
    ++results_.rows;
    Item item;
    if (!read_days(row, item) || !check_days(row, item)) {
        ++results_.left_out;
        results_.traces.left_out.add(path_, row.line);
        return;
    }
    if (period_ && !period_->holds(item.received)) {
        ++results_.outside;
        results_.traces.outside.add(path_, row.line);
        return;
    }
    results_.traces.counted.add(path_, row.line);
    read_words(row, item);
    judge(row, item);
    count(row, item);
}

bool Register::is_head(const table::Row& row) {
    if (rows_before_head_ >= table::deepest_head) return false;
    auto head = words_->columns.head_of(row);
    if (!head.has(Column::received) || !(head.has(Column::content) || head.has(Column::sorted)))
        return false;
    for (const std::size_t column : head.repeated) {
        add(list_code::unclear_head, row.line, column,
            {"một cột đứng trước đã chứa nội dung này; cột này không đọc",
             "a column before this one holds the same; this one is not read"});
    }
    head_ = std::move(head);
    return true;
}

bool Register::read_days(const table::Row& row, Item& item) {
    const std::pair<Column, std::optional<Date> Item::*> columns[] = {
        {Column::transferred, &Item::transferred},
        {Column::transfer_due, &Item::transfer_due},
        {Column::answer_due, &Item::answer_due},
        {Column::answered, &Item::answered},
        {Column::published, &Item::published}};
    const std::string_view received = head_->cell(row, Column::received);
    const auto day = table::parse_time(received);
    if (!day) {
        leave_out(row, Column::received, received.empty() ? no_receipt : no_day);
        return false;
    }
    item.received = day->date();
    return std::all_of(std::begin(columns), std::end(columns), [&](const auto& entry) {
        const std::string_view cell = head_->cell(row, entry.first);
        if (cell.empty()) return true;
        const auto time = table::parse_time(cell);
        if (!time) {
            leave_out(row, entry.first, no_day);
            return false;
        }
        item.*entry.second = time->date();
        return true;
    });
}

bool Register::check_days(const table::Row& row, const Item& item) {
    const std::pair<Column, std::optional<Date>> done[] = {{Column::received, item.received},
                                                           {Column::transferred, item.transferred},
                                                           {Column::answered, item.answered},
                                                           {Column::published, item.published}};
    for (const auto& [column, day] : done) {
        if (!day) continue;
        if (*day < item.received) leave_out(row, column, out_of_order);
        if (*day > today_) leave_out(row, column, after_today);
        if (*day < item.received || *day > today_) return false;
    }
    if (calendar_->due(item.received, transfer_time)) return true;
    leave_out(row, Column::received, no_calendar);
    return false;
}

template <class Value>
std::optional<Value> Register::word_in(const table::Row& row, Column column,
                                       const table::CellWords<Value>& words) {
    const std::string_view cell = head_->cell(row, column);
    if (cell.empty()) return {};
    const auto value = words.find(cell);
    if (!value) {
        const auto& title = record::word_of(column).title;
        if (++told_["word"] <= most_told)
            add(list_code::unread_cell, row.line, head_->at(column).value_or(0),
                say("{0}: từ không có trong tệp `feedback_register:`",
                    "{1}: a word that no file `feedback_register:` has", title.vi, title.en));
    }
    return value;
}

void Register::read_words(const table::Row& row, Item& item) {
    item.way = word_in(row, Column::way, words_->ways);
    item.topic = word_in(row, Column::content, words_->topics);
    item.sorted = word_in(row, Column::sorted, words_->sorted);
    item.outcome = word_in(row, Column::outcome, words_->outcomes);
    item.element = word_in(row, Column::element, words_->elements);
}

void Register::judge(const table::Row& row, const Item& item) {
    const auto is_empty = [&](Column column) { return head_->cell(row, column).empty(); };
    if (is_empty(Column::sorted)) add_fault(row, Fault::not_sorted, Column::sorted);
    if (item.sorted == Sorted::refused) return;
    if (is_empty(Column::sender)) add_fault(row, Fault::no_sender, Column::sender);
    if (is_empty(Column::address)) add_fault(row, Fault::no_address, Column::address);
    if (is_empty(Column::summary)) add_fault(row, Fault::no_summary, Column::summary);
    if (is_empty(Column::content)) add_fault(row, Fault::no_topic, Column::content);
    const bool transfer_late = judge_transfer(row, item);
    const bool answer_late = judge_answer(row, item);
    if (item.answered) {
        ++results_.answered;
        results_.traces.answered.add(path_, row.line);
        if (!item.published && item.sorted == Sorted::own)
            add_fault(row, Fault::not_published, Column::published);
        return;
    }
    if (item.transferred) return;
    ++results_.open;
    results_.traces.open.add(path_, row.line);
    if (!transfer_late && !answer_late) return;
    ++results_.open_late;
    results_.traces.open_late.add(path_, row.line);
}

bool Register::judge_transfer(const table::Row& row, const Item& item) {
    if (item.sorted != Sorted::elsewhere) return false;
    const Date due = *calendar_->due(item.received, transfer_time);
    if (item.transfer_due && *item.transfer_due != due)
        add_fault(row, Fault::other_transfer_due, Column::transfer_due);
    if (item.transferred && *item.transferred > due)
        add_fault(row, Fault::transferred_late, Column::transferred);
    const bool late = !item.transferred && today_ > due;
    if (late) add_fault(row, Fault::not_transferred, Column::transferred);
    return late;
}

bool Register::judge_answer(const table::Row& row, const Item& item) {
    if (!item.answer_due) return false;
    if (item.answered && *item.answered > *item.answer_due)
        add_fault(row, Fault::answered_late, Column::answered);
    const bool late = !item.answered && !item.transferred && today_ > *item.answer_due;
    if (late) add_fault(row, Fault::not_answered, Column::answered);
    return late;
}

void Register::count(const table::Row& row, const Item& item) {
    ++results_.ways[item.way];
    ++results_.topics[item.topic];
    ++results_.sorted[item.sorted];
    if (item.answered) ++results_.outcomes[item.outcome];
    if (item.sorted == Sorted::refused) return;
    const std::string_view cell = head_->cell(row, Column::procedure);
    if (cell.empty()) return;
    const CodeForm form = code_form(cell);
    if (!form.well_formed) {
        if (++told_["procedure"] <= most_told)
            add(list_code::unread_cell, row.line, head_->at(Column::procedure).value_or(0),
                {"không phải mã thủ tục (1.003868)", "no code of a procedure (1.003868)"});
        return;
    }
    const std::string code = normal_code(form.code);
    Complaints& complaints = complaints_[{code, item.element}];
    complaints.procedure = code;
    complaints.element = item.element;
    ++complaints.count;
    if (item.topic == Topic::conduct) ++complaints.conduct;
}

void Register::leave_out(const table::Row& row, Column column, const Bilingual& why) {
    if (++told_["left-out"] > most_told) return;
    const auto& title = record::word_of(column).title;
    add(list_code::left_out, row.line, head_->at(column).value_or(0),
        say("{0}: {2}", "{1}: {3}", title.vi, title.en, why.vi, why.en));
}

void Register::add_fault(const table::Row& row, Fault fault, Column column) {
    if (++results_.faults[fault] > most_told) return;
    add(list_code::register_fault, row.line, head_->at(column).value_or(0),
        say(record::word_of(fault).title));
    results_.findings.back().node = record::word_of(fault).key;
}

void Register::add(const Code& code, std::uint32_t line, std::size_t column, Message message) {
    results_.findings.push_back(table::at_cell(path_, line, column, code, std::move(message)));
}

RegisterResults Register::results() {
    for (auto& [key, complaints] : complaints_)
        results_.complaints.push_back(std::move(complaints));
    std::stable_sort(
        results_.complaints.begin(), results_.complaints.end(),
        [](const Complaints& left, const Complaints& right) { return left.count > right.count; });
    return std::move(results_);
}

}  // namespace tthc::feedback
