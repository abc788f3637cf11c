#include "fuzz/targets.h"
#include "tthc/model/load.h"
#include "tthc/record/writer.h"
#include "tthc/work/record_pieces.h"
#include "unit/import/shipped_lexicon.h"

namespace tthc::fuzz {
namespace {

void check_imported(const importing::ImportedFile& file) {
    for (const importing::Imported& imported : file.procedures) {
        const SourceFile written("out.yaml", record::to_yaml(imported.procedure));
        const ProcedureFile loaded = load_procedure(written);
        require(loaded.findings.empty(), "an imported procedure loads");
        require(loaded.procedure == imported.procedure, "an imported procedure is what is written");
    }
}

/// A name says what kind of file it is where its bytes do not.
void import_as(const std::string& name, std::string_view bytes) {
    const std::vector<Source> sources{SourceFile(name, std::string(bytes))};
    const auto& lexicon = test::shipped_lexicon();
    PieceReader reader(sources, lexicon);
    std::vector<Finding> findings;
    for (auto pieces = reader.next(findings); !pieces.empty(); pieces = reader.next(findings)) {
        for (const Piece& piece : pieces) {
            check_imported(piece.row ? procedures_of(piece.path, *piece.row, lexicon)
                                     : procedures_of(piece.path, piece.record, lexicon));
        }
    }
}

}  // namespace

void import_bytes(std::string_view bytes) {
    import_as("in.jsonl", bytes);
    import_as("in.csv", bytes);
}

}  // namespace tthc::fuzz
