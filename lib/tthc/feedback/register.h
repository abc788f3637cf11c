#pragma once

#include "tthc/base/date_range.h"
#include "tthc/calendar/calendar.h"
#include "tthc/feedback/register_words.h"
#include "tthc/finding/finding.h"
#include "tthc/source/row_trace.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tthc::feedback {

/// What the register says that 20/2008/NĐ-CP does not allow, or does not say.
enum class Fault {
    no_sender,
    no_address,
    no_summary,
    no_topic,
    not_sorted,
    transferred_late,
    not_transferred,
    other_transfer_due,
    answered_late,
    not_answered,
    not_published
};

/// Complaints about one element of a procedure.
struct Complaints {
    std::string procedure;
    std::optional<Element> element;  ///< empty where the register does not say
    std::uint64_t count = 0;
    std::uint64_t conduct = 0;  ///< of them, about how officers behave
};

template <class Value>
using Counts = std::map<std::optional<Value>, std::uint64_t>;

/// The rows that the counts rest on.
struct RegisterTraces {
    RowTrace counted;
    RowTrace left_out;
    RowTrace outside;  ///< received outside of the period asked for
    RowTrace answered;
    RowTrace open;
    RowTrace open_late;
};

struct RegisterResults {
    std::uint64_t rows = 0;
    std::uint64_t left_out = 0;  ///< rows that could not be read
    std::uint64_t outside = 0;   ///< rows received outside of the period asked for
    RegisterTraces traces;
    Counts<Way> ways;
    Counts<Topic> topics;
    Counts<Sorted> sorted;
    Counts<Outcome> outcomes;  ///< of those answered
    std::uint64_t answered = 0;
    std::uint64_t open = 0;       ///< neither refused, transferred nor answered
    std::uint64_t open_late = 0;  ///< of them, past a limit
    std::map<Fault, std::uint64_t> faults;
    std::vector<Complaints> complaints;  ///< most first
    std::vector<Finding> findings;
};

/// Reads a register, row by row. Of persons it looks only whether a cell is empty, and no cell but
/// the code of a procedure is ever printed.
class Register {
public:
    Register(const RegisterWords& words, const Calendar& calendar, Date today);

    /// Counts what was received in these days alone.
    void only(const DateRange& period) { period_ = period; }
    void open(const std::string& path);
    void take(const table::Row& row);
    void close();
    RegisterResults results();

private:
    /// A row, understood.
    struct Item {
        Date received;
        std::optional<Date> transferred;
        std::optional<Date> transfer_due;
        std::optional<Date> answer_due;
        std::optional<Date> answered;
        std::optional<Date> published;
        std::optional<Way> way;
        std::optional<Topic> topic;
        std::optional<Sorted> sorted;
        std::optional<Outcome> outcome;
        std::optional<Element> element;
    };

    bool is_head(const table::Row& row);
    bool read_days(const table::Row& row, Item& item);
    bool check_days(const table::Row& row, const Item& item);
    void read_words(const table::Row& row, Item& item);
    template <class Value>
    std::optional<Value> word_in(const table::Row& row, Column column,
                                 const table::CellWords<Value>& words);
    void judge(const table::Row& row, const Item& item);
    bool judge_transfer(const table::Row& row, const Item& item);
    bool judge_answer(const table::Row& row, const Item& item);
    void count(const table::Row& row, const Item& item);
    void leave_out(const table::Row& row, Column column, const Bilingual& why);
    void add_fault(const table::Row& row, Fault fault, Column column);
    void add(const Code& code, std::uint32_t line, std::size_t column, Message message);

    const RegisterWords* words_;
    const Calendar* calendar_;
    Date today_;
    std::optional<DateRange> period_;
    std::string path_;
    std::size_t rows_before_head_ = 0;
    std::optional<table::Head<Column>> head_;
    std::map<std::pair<std::string, std::optional<Element>>, Complaints> complaints_;
    std::map<std::string, std::size_t> told_;
    RegisterResults results_;
};

}  // namespace tthc::feedback

namespace tthc::record {
template <>
struct Words<feedback::Fault> {
    using F = feedback::Fault;
    static constexpr Word<F> words[] = {
        {F::no_sender,
         "no-sender",
         {"tiếp nhận khi không có tên người gửi (Điều 7)", "received without a name (Điều 7)"}},
        {F::no_address,
         "no-address",
         {"tiếp nhận khi không có địa chỉ (Điều 7)", "received without an address (Điều 7)"}},
        {F::no_summary,
         "no-summary",
         {"không ghi nội dung (Điều 7)", "the content is not noted (Điều 7)"}},
        {F::no_topic,
         "no-topic",
         {"chưa ghi loại nội dung (Điều 5)", "the topic is not noted (Điều 5)"}},
        {F::not_sorted, "not-sorted", {"chưa phân loại (Điều 9)", "not sorted (Điều 9)"}},
        {F::transferred_late,
         "transferred-late",
         {"chuyển quá 05 ngày làm việc (Điều 9)", "transferred after 5 working days (Điều 9)"}},
        {F::not_transferred,
         "not-transferred",
         {"chưa chuyển, đã quá 05 ngày làm việc (Điều 9)",
          "not transferred within 5 working days (Điều 9)"}},
        {F::other_transfer_due,
         "other-transfer-due",
         {"hạn chuyển ghi trong sổ không phải 05 ngày làm việc kể từ ngày nhận",
          "the date in the register is not 5 working days from the receipt"}},
        {F::answered_late, "answered-late", {"trả lời sau hạn ghi trong sổ", "answered late"}},
        {F::not_answered,
         "not-answered",
         {"chưa trả lời, đã quá hạn ghi trong sổ", "not answered, past its date"}},
        {F::not_published,
         "not-published",
         {"đã trả lời nhưng chưa công khai kết quả (Điều 19)",
          "answered, and the result is not published (Điều 19)"}}};
};
}  // namespace tthc::record
