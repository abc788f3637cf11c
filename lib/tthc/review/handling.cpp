#include "tthc/review/handling.h"

#include "tthc/review/words.h"

#include <string>

namespace tthc {
namespace {

/// Words by which a record says what becomes of a dossier that is not as it should be; that the
/// matter is refused does not say it.
constexpr std::string_view handling[] = {"bổ sung",
                                         "hợp pháp, hợp lệ",
                                         "hoàn thiện",
                                         "hoàn chỉnh",
                                         "không hợp lệ",
                                         "chưa hợp lệ",
                                         "không hợp pháp",
                                         "chưa đủ",
                                         "chưa đầy đủ",
                                         "không đủ",
                                         "không đầy đủ",
                                         "thiếu",
                                         "trả lại",
                                         "không tiếp nhận",
                                         "chưa đúng",
                                         "không đúng",
                                         "làm lại",
                                         "chưa đáp ứng yêu cầu",
                                         "không bảo đảm",
                                         "không đảm bảo",
                                         "tính đầy đủ",
                                         "tính hợp lệ",
                                         "chỉnh sửa",
                                         "không thể thụ lý",
                                         "không thụ lý",
                                         "sai sót",
                                         "không được thụ lý",
                                         "từ chối tiếp nhận",
                                         "từ chối hồ sơ",
                                         "từ chối nhận",
                                         "từ chối giải quyết",
                                         "hướng dẫn người",
                                         "hướng dẫn tổ chức",
                                         "hướng dẫn bổ sung",
                                         "hướng dẫn công dân",
                                         "hướng dẫn doanh nghiệp",
                                         "hướng dẫn để",
                                         "hướng dẫn cá nhân",
                                         "hướng dẫn cho"};

/// What is declared, examined or complained of is not completed as a dossier is.
constexpr std::string_view other_matters[] = {
    "khai thuế",     "biên phòng", "tờ khai hải quan", "thủ tục hải quan",
    "khai hải quan", "kỳ thi",     "phúc khảo"};
constexpr std::string_view complaints[] = {"khiếu nại", "tố cáo", "kiến nghị"};

/// Words in which `bổ sung` or `không đủ` is not of a dossier.
constexpr std::string_view not_of_dossier[] = {
    "được sửa đổi, bổ sung",     "đã sửa đổi, bổ sung",   "sửa đổi, bổ sung một số",
    "sửa đổi, bổ sung bởi",      "luật sửa đổi, bổ sung", "sửa đổi, bổ sung giấy",
    "sửa đổi, bổ sung tại",      "sửa đổi, bổ sung năm",  "sửa đổi, bổ sung nghị định",
    "sửa đổi, bổ sung thông tư", "sửa đổi, bổ sung luật", "không đủ điều kiện",
    "chưa đủ điều kiện"};

}  // namespace

bool tells_handling(std::string_view text) {
    std::string words(Folded(text).text());
    if (!Folded(words).first_of({"hồ sơ không đủ", "hồ sơ chưa đủ"}).empty()) return true;
    for (const std::string_view other : not_of_dossier) {
        for (auto at = words.find(other); at != std::string::npos; at = words.find(other))
            words.erase(at, other.size());
    }
    const Folded rest(words);
    return !rest.first_of(handling).empty() || !rest.first_of(other_matters).empty();
}

bool is_of_complaint(std::string_view name) {
    return !Folded(name).first_of(complaints).empty();
}

}  // namespace tthc
