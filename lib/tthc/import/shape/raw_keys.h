#pragma once

#include "raw_field.h"
#include "tthc/model/element.h"

namespace tthc::importing {

/// One key of one shape of record: `metadata/mã_thủ_tục` is the code. A key with `is` or `says`
/// holds what it says where it has that value (`true` where none is named), else nothing.
struct RawKey {
    static constexpr Bilingual title{"Khóa của bản ghi", "Key of a record"};
    Place place;
    Maybe<RawField> holds;
    Text key;
    Text is;
    Text says;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"holds", {"Nội dung", "What it holds"}, Trait::required}, &RawKey::holds);
        visit(Field{"key", {"Khóa, `/` giữa các cấp", "Key, `/` between levels"}, Trait::required},
              &RawKey::key);
        visit(Field{"is", {"Giá trị mà khóa phải có", "Value that the key must have"}},
              &RawKey::is);
        visit(Field{"says",
                    {"Điều mà giá trị ấy nói; `{}` là chính giá trị",
                     "What that value says; `{}` is the value itself"}},
              &RawKey::says);
    }
};

/// Keys of a shape that no procedure needs, and why.
struct TechnicalKeys {
    static constexpr Bilingual title{"Khóa kỹ thuật", "Technical keys"};
    Place place;
    Text why;
    Maybe<bool> empty;
    List<std::string> keys;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"why", {"Lý do không dùng", "Why they are not used"}, Trait::required},
              &TechnicalKeys::why);
        visit(Field{"empty", {"Chỉ khi trống", "Only while they are empty"}},
              &TechnicalKeys::empty);
        visit(Field{"keys", {"Các khóa", "Keys"}, Trait::required}, &TechnicalKeys::keys);
    }
};

/// A section of the page whose text stands whole in `RawField::page`: its title there, and, where
/// the page puts it there, what follows the title at once.
struct PageSection {
    static constexpr Bilingual title{"Mục của trang", "Section of the page"};
    Place place;
    Maybe<RawField> holds;
    Text heading;
    List<std::string> begins;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"holds", {"Nội dung", "What it holds"}, Trait::required}, &PageSection::holds);
        visit(Field{"heading", {"Tiêu đề trên trang", "Title on the page"}, Trait::required},
              &PageSection::heading);
        visit(Field{"begins", {"Chữ ngay sau tiêu đề", "What follows the title"}},
              &PageSection::begins);
    }
};

/// A way in which records are published, recognised by the keys that it has.
struct RawShape {
    static constexpr Bilingual title{"Dạng bản ghi", "Shape of records"};
    Place place;
    Text id;
    Text source;
    List<std::string> inside;
    Maybe<bool> list;
    std::vector<RawKey> keys;
    std::vector<TechnicalKeys> technical;
    std::vector<PageSection> page;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"id", {"Mã", "Identifier"}, Trait::required, Trait::identifier}, &RawShape::id);
        visit(Field{"source", {"Nguồn", "Source"}, Trait::required}, &RawShape::source);
        visit(Field{"inside", {"Khóa bao ngoài, có thể không có", "Keys that may hold the record"}},
              &RawShape::inside);
        visit(
            Field{"list",
                  {"Bảng tính: khóa là tiêu đề cột", "A spreadsheet: keys are titles of columns"}},
            &RawShape::list);
        visit(Field{"keys", {"Các khóa", "Keys"}, Trait::required}, &RawShape::keys);
        visit(Field{"technical", {"Khóa kỹ thuật", "Technical keys"}}, &RawShape::technical);
        visit(Field{"page", {"Các mục của trang, theo thứ tự", "Sections of the page, in order"}},
              &RawShape::page);
    }
};

}  // namespace tthc::importing
