#pragma once

#include "tthc/cost/input_places.h"
#include "tthc/cost/plan_estimate.h"
#include "tthc/report/document/document.h"
#include "tthc/report/estimate_words.h"

#include <initializer_list>
#include <string>

/// Cells and blocks that all parts of an estimate are told with.
namespace tthc::report {

Message length_of(const Duration& duration);
Message unit_of(TimeUnit unit);

Amount money_of(const Spread& value);
Amount number_of(const Spread& value);
Amount::Bound bound_of(const Estimate& estimate);
Cell rate_of(const std::optional<Rational>& rate);
Cell cell_of(const Bilingual& text);
Cell name_cell(const Message& text);

void add_item(Document& document, Message text, std::size_t depth = 1);
void add_title(Document& document, const std::string& code, const std::string& name);
void add_parameters(Document& document, const CostParameters& parameters);
void add_rounding(Document& document, const RoundingGap& gap);
/// What nobody stated, under the names of its elements.
void add_missing(Document& document, std::initializer_list<const std::vector<MissingInput>*> lists,
                 const InputPlaces& places);

/// `Đơn đề nghị`: what people call an element; its path where nothing else is known.
Message name_of_input(const InputPlaces& places, const std::string& path);
/// `số lượt 2 × định mức … 2 giờ × W 23.011 đ = 92.044 đ`.
Message formula_of(const CostLine& line);
Amount amount_of(const Factor& factor);
/// The element and what is done with it.
Message name_of_line(const InputPlaces& places, const CostLine& line);

}  // namespace tthc::report
