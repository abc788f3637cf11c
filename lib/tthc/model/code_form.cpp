#include "tthc/model/code_form.h"

#include "tthc/base/digits.h"
#include "tthc/base/split.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc {
namespace {

constexpr std::size_t serial_digits = 6;

/// Spaces of every width, quotes, and the mark of text in a spreadsheet.
constexpr std::string_view dropped[] = {" ",
                                        "\t",
                                        "\n",
                                        "\r",
                                        "\"",
                                        "'",
                                        "\xC2\xA0",
                                        "\xE2\x80\xAF",
                                        "\xE2\x80\x87",
                                        "\xE2\x80\x8B",
                                        "\xEF\xBB\xBF",
                                        "\xE2\x80\x98",
                                        "\xE2\x80\x99",
                                        "\xE2\x80\x9C",
                                        "\xE2\x80\x9D"};

std::string without_dropped(std::string_view written) {
    std::string code;
    while (!written.empty()) {
        const auto* const found =
            std::find_if(std::begin(dropped), std::end(dropped),
                         [written](std::string_view part) { return written.starts_with(part); });
        if (found == std::end(dropped)) code += written.front();
        written.remove_prefix(found == std::end(dropped) ? 1 : found->size());
    }
    return code;
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_lead(std::string_view text) {
    return text.size() == 1 && is_digit(text.front()) && text.front() != '0';
}

/// `1.014947`, or `1.014947.000.00.00.H19` as a province keeps it.
bool is_national(std::string_view code) {
    const auto parts = split(code, ".");
    return parts.size() >= 2 && is_lead(parts[0]) && parts[1].size() == serial_digits &&
           all_digits(parts[1]) &&
           std::none_of(parts.begin(), parts.end(),
                        [](std::string_view part) { return part.empty(); });
}

/// `1.014947E0` without what makes it a number of a spreadsheet.
std::string without_exponent(const std::string& code) {
    const auto at = code.find_first_of("eE");
    if (at == std::string::npos || at == 0) return code;
    std::string_view exponent = std::string_view(code).substr(at + 1);
    if (exponent.starts_with('+') || exponent.starts_with('-')) exponent.remove_prefix(1);
    const bool zero = !exponent.empty() && exponent.find_first_not_of('0') == std::string::npos;
    return zero ? code.substr(0, at) : code;
}

std::string padded_left(std::string_view lead, std::string_view serial) {
    return fmt::format("{}.{:0>6}", lead, serial);
}

/// What a spreadsheet makes of a code that it takes for a number.
CodeForm mended(const std::string& code) {
    const auto parts = split(code, ".");
    CodeForm form{.code = code};
    std::string digits;
    for (const std::string_view part : parts)
        digits += part;
    const bool grouped = parts.size() == 3 && parts[1].size() == 3 && parts[2].size() == 3;
    const bool no_point = parts.size() == 1 && digits.size() == serial_digits + 1;
    if (all_digits(digits) && digits.front() != '0' && (grouped || no_point)) {
        form.code = fmt::format("{}.{}", digits.substr(0, 1), digits.substr(1));
    } else if (parts.size() != 2 || !is_lead(parts[0]) || !all_digits(parts[1]) ||
               parts[1].find_first_not_of('0') == std::string_view::npos) {
        return form;
    } else if (parts[1].size() < serial_digits && parts[1].front() == '0') {
        form.code = fmt::format("{}.{:0<6}", parts[0], parts[1]);
    } else {
        if (parts[1].size() < serial_digits) form.likely = padded_left(parts[0], parts[1]);
        return form;
    }
    form.well_formed = form.repaired = is_national(form.code);
    return form;
}

}  // namespace

CodeForm code_form(std::string_view written) {
    std::string code = without_dropped(written);
    const bool commas = code.find(',') != std::string::npos;
    std::replace(code.begin(), code.end(), ',', '.');
    const std::string plain = without_exponent(code);
    if (is_national(plain)) return {plain, {}, true, commas || plain != code};
    return mended(plain);
}

}  // namespace tthc
