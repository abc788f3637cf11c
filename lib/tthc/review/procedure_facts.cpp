#include "tthc/review/procedure_facts.h"

#include "tthc/model/identity.h"

namespace tthc {

ProcedureFacts facts_of(const Procedure& procedure) {
    ProcedureFacts facts{.procedure = identity(procedure),
                         .name = procedure.name.value,
                         .field = procedure.field.value};
    for (const Text& authority : procedure.authority)
        facts.authorities.push_back(authority.value);
    if (procedure.documents) facts.papers = procedure.documents->items.size();
    return facts;
}

}  // namespace tthc
