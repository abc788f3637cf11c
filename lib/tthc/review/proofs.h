#pragma once

#include "tthc/model/document.h"

namespace tthc {

/// Whether a paper is asked for as proof, and no word says which: `Tài liệu chứng minh năng lực tài
/// chính`.
bool leaves_proof_open(const Document& paper);

}  // namespace tthc
