#include "tthc/import/import.h"
#include "tthc/import/words/read_lists.h"
#include "tthc/record/writer.h"
#include "unit/import/shipped_lexicon.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <filesystem>

using namespace tthc;
using namespace tthc::importing;
using tthc::test::shipped_lexicon;
namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

struct Piece {
    const char* key;
    const char* title;
};

/// The pieces of the page in its order, as the portal runs them together.
constexpr Piece pieces[] = {{"trinh_tu_thuc_hien", "Trình Tự Thực Hiện"},
                            {"cach_thuc_thuc_hien", "Cách Thức Thực Hiện"},
                            {"thanh_phan_ho_so", "Thành phần hồ sơ"},
                            {"can_cu_phap_ly", "Căn cứ pháp lý"},
                            {"co_quan_thuc_hien", "Cơ quan thực hiện"},
                            {"yeu_cau_dieu_kien", "Yêu cầu, điều kiện thực hiện"},
                            {"ket_qua_xu_ly", "Kết quả xử lý"}};

std::string page_of(const Json& record) {
    std::string page = record["ten_thu_tuc"].get<std::string>();
    for (const Piece& piece : pieces)
        page += piece.title + record[piece.key].get<std::string>();
    return page;
}

/// What the crawler takes for a section: from the first place of its title to the next place of any
/// other.
std::string cut_from(const std::string& page, const Piece& wanted) {
    const auto begin = page.find(wanted.title) + std::string(wanted.title).size();
    std::string text = page.substr(begin);
    for (const Piece& other : pieces) {
        if (std::string(other.title) != wanted.title)
            text = text.substr(0, std::min(text.find(other.title), text.size()));
    }
    return text;
}

std::string imported(const Json& record) {
    const auto read = procedures_of(SourceFile("a.json", record.dump()), shipped_lexicon());
    REQUIRE(read.procedures.size() == 1);
    return record::to_yaml(read.procedures.front().procedure);
}

Json read_record(const fs::path& path) {
    const auto source = read_source(path.string());
    REQUIRE(source);
    return Json::parse(source->text());
}

}  // namespace

TEST_CASE("the text of the page mends what the crawler cut, and is not kept beside it") {
    std::size_t records = 0;
    for (const auto& entry : fs::recursive_directory_iterator(
             TTHC_SOURCE_DIR "/tests/data/import/records/portal-2026")) {
        if (entry.path().extension() != ".json") continue;
        CAPTURE(entry.path().string());
        Json record = read_record(entry.path());
        const std::string steps = record["trinh_tu_thuc_hien"].get<std::string>();
        record["trinh_tu_thuc_hien"] =
            "Bước 1: Nộp hồ sơ theo mục 9 (Thành phần hồ sơ), nơi nộp theo mục Cơ quan thực hiện "
            "và "
            "Kết quả xử lý.\n" +
            steps;
        const std::string whole = imported(record);
        const std::string page = page_of(record);
        record["raw_text"] = page;
        record["formality_id"] = "019d2bf7";
        CHECK(imported(record) == whole);
        for (const Piece& piece : pieces)
            record[piece.key] = cut_from(page, piece);
        CHECK(record["trinh_tu_thuc_hien"] == "Bước 1: Nộp hồ sơ theo mục 9 (");
        CHECK(imported(record) == whole);
        ++records;
    }
    CHECK(records > 30);
}

TEST_CASE("steps that were cut at the title of the papers go on where the papers should stand") {
    Json record = read_record(
        TTHC_SOURCE_DIR "/tests/data/import/records/portal-2026/bo-nong-nghiep-mt/1.008125.json");
    record["trinh_tu_thuc_hien"] = "Bước 1: Nộp hồ sơ theo mục";
    record["thanh_phan_ho_so"] = "cho cơ quan bảo hiểm.\nBước 2: Nhận kết quả.";
    const std::string text = imported(record);
    CHECK(text.find("Nộp hồ sơ theo mục Thành phần hồ sơ cho cơ quan bảo hiểm.") !=
          std::string::npos);
    CHECK(text.find("action: Nhận kết quả.") != std::string::npos);
    CHECK(text.find("documents:") == std::string::npos);
}

TEST_CASE("several agencies of a cell are several, a comma inside a name parts none") {
    const auto agencies = [](const char* cell) { return agencies_in(cell, shipped_lexicon()); };
    using Names = std::vector<std::string>;
    CHECK(agencies("Cục cảnh sát quản lý hành chính về trật tự, xã hội, Công an tỉnh") ==
          Names{"Cục cảnh sát quản lý hành chính về trật tự, xã hội", "Công an tỉnh"});
    CHECK(agencies("Sở Văn hóa, Thể thao và Du lịch") == Names{"Sở Văn hóa, Thể thao và Du lịch"});
    CHECK(agencies("Cảng vụ hàng hải, Chi cục Hàng hải, Thủ tướng Chính phủ").size() == 3);
    CHECK(agencies("Sở Giáo dục và Đào tạo, Cơ sở giáo dục, Công đoàn ngành").size() == 3);
    CHECK(agencies("Cục an ninh mạng và phòng, chống tội phạm\nBệnh viện") ==
          Names{"Cục an ninh mạng và phòng, chống tội phạm", "Bệnh viện"});
    CHECK(agencies("Cục Thuế (Bộ Tài chính, Hà Nội), Thuế tỉnh, thành phố") ==
          Names{"Cục Thuế (Bộ Tài chính, Hà Nội)", "Thuế tỉnh, thành phố"});
}
