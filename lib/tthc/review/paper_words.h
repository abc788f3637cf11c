#pragma once

#include "tthc/model/element.h"

#include <iterator>

namespace tthc::once {

/// What a word of a name says of the paper; docs/once.md tells each.
enum class PaperWord {
    copies,
    form_numbers,
    remarks,
    applications,
    fallbacks,
    asides,
    clauses,
    endings,
    owners,
    foreign,
    heads,
    acts,
    general,
    answers
};

}  // namespace tthc::once

namespace tthc::record {

template <>
struct Words<once::PaperWord> {
    using W = once::PaperWord;
    static constexpr Word<W> words[] = {
        {W::copies, "copies", {"Hình thức bản nộp", "Form of the copy"}},
        {W::form_numbers, "form-numbers", {"Số hiệu mẫu", "Numbers of forms"}},
        {W::remarks, "remarks", {"Mở đầu ghi chú", "Openings of remarks"}},
        {W::applications, "applications", {"Người nộp tự viết", "Written by the applicant"}},
        {W::fallbacks, "fallbacks", {"Chỉ nộp khi không tra cứu được", "Only where not found"}},
        {W::asides, "asides", {"Mở đầu phần trong ngoặc", "Openings of asides"}},
        {W::clauses, "clauses", {"Mở đầu trường hợp", "Openings of cases"}},
        {W::endings, "endings", {"Nói về bản giấy tờ", "Said of the piece of paper"}},
        {W::owners, "owners", {"Của ai", "Whose it is"}},
        {W::foreign, "foreign", {"Của nước ngoài", "Of another country"}},
        {W::heads, "heads", {"Từ chỉ giấy tờ", "Words for papers"}},
        {W::acts, "acts", {"Văn bản về giấy tờ khác", "Acts about other papers"}},
        {W::general, "general", {"Tên quá chung", "Names that say too little"}},
        {W::answers, "answers", {"Trả lời người nộp", "Answers to the applicant"}}};
};

}  // namespace tthc::record

namespace tthc::once {

inline constexpr std::size_t paper_word_kinds = std::size(record::Words<PaperWord>::words);

struct PaperWordList {
    static constexpr Bilingual title{"Danh mục từ", "List of words"};
    Place place;
    Maybe<PaperWord> kind;
    List<std::string> words;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"kind", {"Loại", "Kind"}, Trait::required}, &PaperWordList::kind);
        visit(Field{"words", {"Các từ", "The words"}, Trait::required}, &PaperWordList::words);
    }
};

/// Other names of one paper, everywhere or in one field (lĩnh vực).
struct PaperAlias {
    static constexpr Bilingual title{"Tên khác của một giấy tờ", "Other names of a paper"};
    Place place;
    Text means;
    Text field;
    List<std::string> written;
    Text source;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"means", {"Tên giấy tờ", "Name of the paper"}, Trait::required},
              &PaperAlias::means);
        visit(Field{"field", {"Chỉ trong lĩnh vực", "Only in this field"}}, &PaperAlias::field);
        visit(Field{"written", {"Các cách viết", "How it is written"}, Trait::required},
              &PaperAlias::written);
        visit(Field{"source", {"Nguồn", "Source"}, Trait::required}, &PaperAlias::source);
    }
};

/// Words with which names of papers are compared.
struct PaperFile {
    static constexpr Bilingual title{"Từ vựng về tên giấy tờ", "Words in names of papers"};
    Place place;
    Text papers;
    std::vector<PaperWordList> lists;
    std::vector<PaperAlias> aliases;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"papers", {"Tên", "Name"}, Trait::required}, &PaperFile::papers);
        visit(Field{"lists", {"Các danh mục từ", "Lists of words"}}, &PaperFile::lists);
        visit(Field{"aliases", {"Tên khác", "Other names"}}, &PaperFile::aliases);
    }
};

}  // namespace tthc::once
