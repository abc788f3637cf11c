#pragma once

#include "tthc/model/load.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

namespace tthc::test {

/// The procedure that a text defines; the test ends where it does not load without a message.
inline Procedure procedure_of(std::string yaml) {
    const auto file = load_procedure(SourceFile("in.yaml", std::move(yaml)));
    for (const auto& finding : file.findings)
        FAIL(finding.message.en << " at " << finding.node << "\n" << file.source.text());
    REQUIRE(file.procedure);
    return *file.procedure;
}

/// The same, of a text without the name.
inline Procedure procedure_with(const std::string& yaml) {
    return procedure_of("name: Thử\n" + yaml);
}

}  // namespace tthc::test
