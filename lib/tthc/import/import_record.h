#pragma once

#include "import.h"

namespace tthc::importing {

/// One record as a procedure, whatever its shape; its code and name may be empty.
Imported import_record(const SourceFile& source, const RawRecord& record, const Lexicon& lexicon);

}  // namespace tthc::importing
