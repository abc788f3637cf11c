#pragma once

#include "tthc/model/element.h"

namespace tthc {

/// Một công việc người nộp phải làm. Hours, trips and services are for one dossier.
struct Task {
    static constexpr Bilingual title{"Công việc của người nộp hồ sơ", "Task of the applicant"};
    Place place;
    Text id;
    Text name;
    Text document;
    Maybe<Quantity> form_pages;
    Maybe<Quantity> hours;
    Maybe<Quantity> trips;
    Maybe<Destination> to;
    Maybe<Quantity> services;
    Text source;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"id",
                    {"Mã công việc trong tệp này", "Identifier inside this file"},
                    Trait::required,
                    Trait::identifier},
              &Task::id);
        visit(Field{"name", {"Tên công việc", "Name of the task"}}, &Task::name);
        visit(Field{"document",
                    {"Mã giấy tờ mà công việc này chuẩn bị", "Document the task prepares"},
                    Trait::identifier}
                  .called({"Giấy tờ phải chuẩn bị", "Document to prepare"}),
              &Task::document);
        visit(Field{"form_pages", {"Số trang đơn, tờ khai phải điền", "Pages of forms to fill in"}}
                  .called({"Số trang phải điền", "Pages to fill in"}),
              &Task::form_pages);
        visit(Field{"hours", {"Số giờ làm việc khác", "Other hours of work"}}, &Task::hours);
        visit(Field{"trips", {"Số lượt đi lại", "Trips"}}, &Task::trips);
        visit(Field{"to", {"Nơi đến", "Where the trips go"}}, &Task::to);
        visit(Field{"services",
                    {"Chi phí tư vấn, dịch vụ: in, sao, chứng thực, bưu chính (đồng)",
                     "Services bought: printing, copying, certifying, post (đồng)"},
                    Trait::dong}
                  .called({"Chi phí dịch vụ", "Services bought"}),
              &Task::services);
        visit(Field{"source", {"Nguồn số liệu", "Source of the figures"}}, &Task::source);
        visit(Field{"note", {"Ghi chú", "Note"}}, &Task::note);
    }
    friend bool operator==(const Task&, const Task&) = default;
};

/// Tỷ trọng hồ sơ của một trường hợp (cấp mới) hoặc một cách thức nộp (online).
struct Share {
    static constexpr Bilingual title{"Tỷ trọng hồ sơ", "Share of the dossiers"};
    static constexpr bool is_entry = true;
    Place place;
    Text of;
    Maybe<Percent> share;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"of", {"Trường hợp hoặc cách thức nộp", "Case or channel"}, Trait::required},
              &Share::of);
        visit(Field{"share", {"Tỷ trọng", "Share"}, Trait::required}, &Share::share);
    }
    friend bool operator==(const Share&, const Share&) = default;
};

/// Số liệu đầu vào để tính chi phí tuân thủ (02/2017/TT-VPCP Điều 27).
struct Burden {
    static constexpr Bilingual title{"Số liệu tính chi phí tuân thủ",
                                     "Inputs of the compliance cost"};
    Place place;
    Maybe<Quantity> times_per_year;
    Maybe<Quantity> applicants_per_year;
    Maybe<Area> area;
    std::vector<Share> shares;
    std::vector<Task> tasks;
    Text source;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"times_per_year", {"Số lần thực hiện trong một năm (n)", "Times a year (n)"}}
                  .called({"Số lần trong năm", "Times a year"}),
              &Burden::times_per_year);
        visit(Field{"applicants_per_year",
                    {"Số đối tượng tuân thủ trong một năm (m)", "Applicants a year (m)"}}
                  .called({"Số đối tượng tuân thủ trong năm", "Applicants a year"}),
              &Burden::applicants_per_year);
        visit(Field{"area", {"Địa bàn", "Area"}}, &Burden::area);
        visit(Field{"shares",
                    {"Tỷ trọng hồ sơ theo trường hợp, cách thức nộp (cấp mới: 70%)",
                     "Share of the dossiers by case, by channel (online: 40%)"}}
                  .called({"Tỷ trọng hồ sơ", "Shares of the dossiers"}),
              &Burden::shares);
        visit(Field{"tasks", {"Các công việc", "Tasks"}}, &Burden::tasks);
        visit(Field{"source", {"Nguồn số liệu", "Source of the figures"}}, &Burden::source);
    }
    friend bool operator==(const Burden&, const Burden&) = default;
};

}  // namespace tthc
