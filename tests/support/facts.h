#pragma once

#include "tthc/work/engine.h"

#include <stdexcept>

namespace tthc::test {

template <class T>
T expect(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().message.en);
    return *std::move(result);
}

/// The engine's data as it ships, on a given day.
class ShippedFacts {
public:
    explicit ShippedFacts(Date as_of) : as_of_(as_of) {}

    Facts facts() const { return engine_.facts(as_of_); }

private:
    Engine engine_ = expect(load_engine(std::string()));
    Date as_of_;
};

}  // namespace tthc::test
