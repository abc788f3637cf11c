#pragma once

#include "tthc/base/rational.h"

#include <string>

namespace tthc::report {

/// For machines: a whole number, a decimal where it ends, else a fraction `a/b`.
std::string exact(const Rational& value);

}  // namespace tthc::report
