#pragma once

#include "tthc/exchange/import.h"

namespace tthc {

/// One record as a procedure, whatever its shape; its code and name may be empty.
Imported import_record(const SourceFile& source, const RawRecord& record,
                       const Vocabulary& vocabulary);

}  // namespace tthc
