#pragma once

#include "list_table.h"
#include "zip_part.h"

#include <optional>
#include <set>

/// The parts of a workbook (ECMA-376), each read by a listener of its own.
namespace tthc::importing::xlsx {

inline constexpr const char* workbook_part = "xl/workbook.xml";
inline constexpr const char* relations_part = "xl/_rels/workbook.xml.rels";
inline constexpr const char* strings_part = "xl/sharedStrings.xml";
inline constexpr const char* styles_part = "xl/styles.xml";

/// The part that the target of a relation names.
std::string part_of(std::string_view target);

/// Relations of the workbook: targets by id.
struct Names : XmlListener {
    std::map<std::string, std::string> targets;

    void open(std::string_view element, const Attributes& attributes) override;
    void close(std::string_view /*element*/) override {}
    void text(std::string_view /*characters*/) override {}
};

struct Sheets : XmlListener {
    struct Sheet {
        std::string name;
        std::string relation;
    };
    std::vector<Sheet> sheets;

    void open(std::string_view element, const Attributes& attributes) override;
    void close(std::string_view /*element*/) override {}
    void text(std::string_view /*characters*/) override {}
};

/// The texts that cells name by number.
struct Strings : XmlListener {
    std::vector<std::string> strings;

    void open(std::string_view element, const Attributes& attributes) override;
    void close(std::string_view element) override;
    void text(std::string_view characters) override;

private:
    bool in_text_ = false;
    bool in_reading_ = false;  ///< how a text is pronounced is no part of it
};

/// Which styles show a number as a day.
struct Styles : XmlListener {
    std::set<std::string> day_formats;
    std::vector<bool> shows_day;

    void open(std::string_view element, const Attributes& attributes) override;
    void close(std::string_view element) override;
    void text(std::string_view /*characters*/) override {}

private:
    bool in_cells_ = false;
};

/// The rows of a sheet.
class SheetReader : public XmlListener {
public:
    struct Problem {
        std::uint32_t row = 1;
        std::size_t column = 0;
        bool too_large = false;  ///< else a formula without a value
    };
    std::vector<ListRow> rows;
    std::vector<Problem> problems;

    SheetReader(const std::vector<std::string>& strings, const Styles& styles)
        : strings_(&strings), styles_(&styles) {}

    void open(std::string_view element, const Attributes& attributes) override;
    void close(std::string_view element) override;
    void text(std::string_view characters) override;
    bool done() const override { return stopped_; }

    /// Gives the cells of a merged range what its first cell says, down its column.
    void fill_merged();

private:
    struct Merge {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::size_t column = 0;
    };

    void open_row(const Attributes& attributes);
    void open_cell(const Attributes& attributes);
    void close_cell();
    void add_merge(std::string_view range);
    void stop(std::size_t column);
    std::string value() const;

    const std::vector<std::string>* strings_;
    const Styles* styles_;
    std::vector<Merge> merges_;
    ListRow row_;
    std::uint32_t next_row_ = 1;
    std::size_t column_ = 0;
    std::string type_;
    std::size_t style_ = 0;
    std::string value_;
    bool in_value_ = false;
    bool has_formula_ = false;
    bool stopped_ = false;
};

}  // namespace tthc::importing::xlsx
