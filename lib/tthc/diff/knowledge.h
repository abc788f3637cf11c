#pragma once

namespace tthc {

class AgencyRegister;
class Calendar;
class LawRegister;

/// What the law and the calendar know of two versions. What is null says nothing.
struct Knowledge {
    const LawRegister* law = nullptr;
    const AgencyRegister* agencies = nullptr;
    const Calendar* calendar = nullptr;
};

}  // namespace tthc
