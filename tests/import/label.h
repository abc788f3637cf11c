#pragma once

#include "tthc/model/procedure.h"
#include "tthc/model/scalars.h"

/// What a reader understood from a record: tests/data/import/README.md.
namespace tthc::test {

struct LabelledTime {
    static constexpr Bilingual title{"Thời hạn", "Time"};
    Place place;
    Maybe<Channel> channel;
    Maybe<Duration> value;
    Text text;
    Text when;
    Text from;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"channel", {"Cách thức", "Channel"}, Trait::required}, &LabelledTime::channel);
        visit(Field{"value", {"Thời hạn", "Time"}}, &LabelledTime::value);
        visit(Field{"text", {"Nguyên văn", "Verbatim"}}, &LabelledTime::text);
        visit(Field{"case", {"Trường hợp", "Case"}}, &LabelledTime::when);
        visit(Field{"from", {"Tính từ", "From"}}, &LabelledTime::from);
    }
};

struct LabelledFee {
    static constexpr Bilingual title{"Phí", "Fee"};
    Place place;
    Maybe<Channel> channel;
    Text kind;
    Maybe<Decimal> amount;
    Text currency;
    Text text;
    Text when;
    Text per;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"channel", {"Cách thức", "Channel"}, Trait::required}, &LabelledFee::channel);
        visit(Field{"kind", {"Loại", "Kind"}}, &LabelledFee::kind);
        visit(Field{"amount", {"Mức", "Amount"}}, &LabelledFee::amount);
        visit(Field{"currency", {"Tiền", "Currency"}}, &LabelledFee::currency);
        visit(Field{"text", {"Nguyên văn", "Verbatim"}}, &LabelledFee::text);
        visit(Field{"case", {"Trường hợp", "Case"}}, &LabelledFee::when);
        visit(Field{"per", {"Đơn vị tính", "Per"}}, &LabelledFee::per);
    }
};

struct LabelledDocument {
    static constexpr Bilingual title{"Giấy tờ", "Document"};
    Place place;
    Text name;
    Maybe<Count> originals;
    Maybe<Count> copies;
    Text form;
    Text when;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"name", {"Tên", "Name"}, Trait::required}, &LabelledDocument::name);
        visit(Field{"originals", {"Bản chính", "Originals"}}, &LabelledDocument::originals);
        visit(Field{"copies", {"Bản sao", "Copies"}}, &LabelledDocument::copies);
        visit(Field{"form", {"Mẫu", "Form"}}, &LabelledDocument::form);
        visit(Field{"case", {"Trường hợp", "Case"}}, &LabelledDocument::when);
    }
};

struct LabelledStep {
    static constexpr Bilingual title{"Bước", "Step"};
    Place place;
    Text begins;
    Text actor;
    Maybe<Duration> time;
    Text from;
    Text when;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"begins", {"Mở đầu", "Begins"}, Trait::required}, &LabelledStep::begins);
        visit(Field{"actor", {"Người thực hiện", "Who acts"}, Trait::actor}, &LabelledStep::actor);
        visit(Field{"time", {"Thời gian", "Time"}}, &LabelledStep::time);
        visit(Field{"from", {"Tính từ", "From"}}, &LabelledStep::from);
        visit(Field{"case", {"Trường hợp", "Case"}}, &LabelledStep::when);
    }
};

struct LabelledCondition {
    static constexpr Bilingual title{"Điều kiện", "Condition"};
    Place place;
    Text begins;
    Maybe<ConditionKind> kind;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"begins", {"Mở đầu", "Begins"}, Trait::required}, &LabelledCondition::begins);
        visit(Field{"kind", {"Loại", "Kind"}}, &LabelledCondition::kind);
    }
};

struct Label {
    static constexpr Bilingual title{"Nhãn", "Label"};
    Place place;
    Text record;
    List<Level> levels;
    List<Applicant> applicants;
    List<Channel> channels;
    std::vector<LabelledTime> deadlines;
    std::vector<LabelledFee> fees;
    std::vector<LabelledDocument> documents;
    Maybe<Count> notes;
    List<std::string> legal_basis;
    std::vector<LabelledStep> steps;
    List<std::string> results;
    std::vector<LabelledCondition> conditions;
    Text doubts;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"record", {"Bản ghi", "Record"}, Trait::required}, &Label::record);
        visit(Field{"levels", {"Cấp", "Levels"}}, &Label::levels);
        visit(Field{"applicants", {"Đối tượng", "Applicants"}}, &Label::applicants);
        visit(Field{"channels", {"Cách thức", "Channels"}}, &Label::channels);
        visit(Field{"deadlines", {"Thời hạn", "Deadlines"}}, &Label::deadlines);
        visit(Field{"fees", {"Phí", "Fees"}}, &Label::fees);
        visit(Field{"documents", {"Giấy tờ", "Documents"}}, &Label::documents);
        visit(Field{"notes", {"Ghi chú", "Notes"}}, &Label::notes);
        visit(Field{"legal_basis", {"Căn cứ", "Legal basis"}}, &Label::legal_basis);
        visit(Field{"steps", {"Các bước", "Steps"}}, &Label::steps);
        visit(Field{"results", {"Kết quả", "Results"}}, &Label::results);
        visit(Field{"conditions", {"Điều kiện", "Conditions"}}, &Label::conditions);
        visit(Field{"doubts", {"Điều chưa rõ", "Doubts"}}, &Label::doubts);
    }
};

}  // namespace tthc::test
