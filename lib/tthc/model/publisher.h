#pragma once

#include "tthc/model/procedure.h"

namespace tthc {

/// Who announces a procedure, on whom the time limits of 63/2010/NĐ-CP Điều 15, 24 depend.
enum class Publisher { ministry, province };

/// By the number of the decision (`1234/QĐ-UBND`, `56/QĐ-BTC`), else by who issued it, else by the
/// levels of the procedure.
Publisher publisher_of(const Procedure& procedure);

/// Working days from the day of the decision to the entry in the national database (63/2010/NĐ-CP
/// Điều 24 khoản 2 in the words of 92/2017/NĐ-CP); those of the shortened procedure are fewer.
int days_to_enter(Publisher publisher);

}  // namespace tthc
