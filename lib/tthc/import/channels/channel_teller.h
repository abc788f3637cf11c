#pragma once

#include "tthc/import/section.h"

#include <set>
#include <string>

namespace tthc::importing {

/// Tells what is odd about the table of channels, each thing once, whichever channels have it.
class ChannelTeller {
public:
    ChannelTeller(const Reading& reading, Account& account)
        : reading_(&reading), account_(&account) {}

    void tell(const Code& code, Message message);

private:
    const Reading* reading_;
    Account* account_;
    std::set<std::string> told_;
};

}  // namespace tthc::importing
