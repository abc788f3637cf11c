#pragma once

#include "tthc/model/element.h"

namespace tthc {

/// One of several stages of a deadline that add up: who has how long, from when.
struct Stage {
    static constexpr Bilingual title{"Giai đoạn của thời hạn", "Stage of a deadline"};
    Place place;
    Text name;
    Text actor;
    Maybe<Duration> legal;
    Text from;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"name", {"Việc của giai đoạn", "What the stage is for"}}, &Stage::name);
        visit(Field{"actor", {"Cơ quan thực hiện", "Agency that acts"}, Trait::actor},
              &Stage::actor);
        visit(
            Field{"legal", {"Thời hạn theo quy định", "Time the law prescribes"}, Trait::required},
            &Stage::legal);
        visit(Field{"from", {"Thời điểm bắt đầu tính", "Event from which it runs"}}, &Stage::from);
    }
    friend bool operator==(const Stage&, const Stage&) = default;
};

/// Thời hạn giải quyết: legal, committed and actual are never mixed.
struct Deadline {
    static constexpr Bilingual title{"Thời hạn giải quyết", "Deadline"};
    Place place;
    Text id;
    Maybe<Duration> legal;
    Maybe<Duration> committed;
    Maybe<Duration> actual;
    Maybe<bool> at_most;
    std::vector<Stage> stages;
    Text from;
    Text when;
    List<Channel> channels;
    Maybe<bool> silence_means_consent;
    Maybe<bool> silence_means_refusal;
    List<Citation> basis;
    std::vector<Prescription> prescribed;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"id",
                    {"Mã thời hạn trong tệp này", "Identifier inside this file"},
                    Trait::identifier}
                  .called({"Mã trong tệp", "Identifier in the file"}),
              &Deadline::id);
        visit(Field{"legal", {"Thời hạn theo quy định", "Deadline the law prescribes"}},
              &Deadline::legal);
        visit(Field{"committed", {"Thời hạn cơ quan cam kết", "Deadline the agency commits to"}},
              &Deadline::committed);
        visit(Field{"actual", {"Thời gian giải quyết thực tế", "Time it takes in practice"}},
              &Deadline::actual);
        visit(Field{"at_most",
                    {"Nêu là mức tối đa (không quá, chậm nhất)", "Stated as an upper bound"}}
                  .called({"Mức tối đa", "Upper bound"}),
              &Deadline::at_most);
        visit(
            Field{"stages", {"Các giai đoạn cộng lại thành thời hạn", "Stages that add up"}}.called(
                {"Các giai đoạn", "Stages"}),
            &Deadline::stages);
        visit(Field{"from", {"Thời điểm bắt đầu tính", "Event from which it runs"}},
              &Deadline::from);
        visit(Field{"when", {"Trường hợp áp dụng", "Case it holds for"}}, &Deadline::when);
        visit(Field{"channels",
                    {"Chỉ áp dụng cho cách thức nộp này", "Channels it holds for, if not all"}}
                  .called({"Cách thức nộp áp dụng", "Channels it holds for"}),
              &Deadline::channels);
        visit(Field{"silence_means_consent",
                    {"Hết thời hạn không trả lời là đồng ý", "No answer in time is consent"}},
              &Deadline::silence_means_consent);
        visit(Field{"silence_means_refusal",
                    {"Hết thời hạn không trả lời là từ chối", "No answer in time is refusal"}},
              &Deadline::silence_means_refusal);
        visit(Field{"basis", {"Căn cứ pháp lý", "Legal basis"}, Trait::one_or_many},
              &Deadline::basis);
        visit(Field{"prescribed",
                    {"Thời hạn do từng văn bản quy định", "Deadline prescribed by each instrument"}}
                  .called({"Thời hạn theo từng văn bản", "Deadline by instrument"}),
              &Deadline::prescribed);
        visit(Field{"note", {"Ghi chú", "Note"}}, &Deadline::note);
    }
    friend bool operator==(const Deadline&, const Deadline&) = default;
};

}  // namespace tthc
