#pragma once

#include "tthc/calendar/calendar.h"
#include "tthc/law/agencies.h"
#include "tthc/law/register.h"
#include "tthc/review/rule.h"
#include "tthc/source/data_files.h"

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

    Facts facts() const { return {law_, agencies_, calendar_, as_of_}; }

private:
    std::vector<SourceFile> data_ = expect(engine_data());
    LawRegister law_ = expect(LawRegister::load(data_));
    AgencyRegister agencies_ = expect(AgencyRegister::load(data_));
    Calendar calendar_ = expect(Calendar::load(data_));
    Date as_of_;
};

}  // namespace tthc::test
