#include "support/facts.h"
#include "support/folder.h"
#include "tthc/record/writer.h"
#include "tthc/work/assessments.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace tthc;
using namespace tthc::assess;

namespace {

const Engine& engine() {
    static const Engine engine = test::expect(load_engine(std::string()));
    return engine;
}

const QuestionSets& sets() {
    static const QuestionSets sets = test::expect(QuestionSets::load(test::expect(engine_data())));
    return sets;
}

AssessmentTools tools() {
    return {sets(), engine(), test::expect(Norms::load(test::expect(engine_data()))), {}};
}

Date day(std::string_view text) {
    return *parse_date(text);
}

/// A procedure of which the record answers what it can.
constexpr std::string_view procedure = R"(id: thu
name: Cấp giấy phép hoạt động in
levels: [province]
authority: UBND tỉnh
applicants: [enterprise]
channels: [in-person, online]
basis: 19/2012/QH13 Điều 32
documents:
  sets: 1
  items:
    - {id: don, name: Đơn đề nghị, originals: 1, form: {code: Mẫu 01}}
    - {id: the, name: Thẻ căn cước, copies: 1}
deadlines:
  - {legal: 15 ngày, from: ngày nhận đủ hồ sơ}
fees:
  - {id: phi, name: Phí thẩm định, kind: fee, amount: 100000}
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: tham-dinh, actor: Phòng A, action: Thẩm định, time: 10 ngày, after: [nop]}
  - {id: ky, actor: Lãnh đạo, action: Ký, time: 2 ngày, after: [tham-dinh]}
results:
  - {id: giay-phep, name: Giấy phép, form: bản giấy, validity: 5 năm}
conditions:
  - {id: mat-bang, text: Có mặt bằng, proved_by: [don]}
burden: {times_per_year: 1, applicants_per_year: 10, area: urban}
)";

std::string with(std::string text, std::string_view old, std::string_view more) {
    const auto at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), more);
}

Reply good_answer(const AnsweredQuestion& one) {
    if (!one.question.against) return one.says.reply.value_or(Reply::yes);
    return one.question.against->value == Reply::yes ? Reply::no : Reply::yes;
}

/// The file of a form in which everything is answered, and well.
AssessmentFile answered(const AssessmentForm& form) {
    AssessmentFile file = form.file;
    for (const AnsweredQuestion& one : form.questions) {
        Answer& answer = file.answers.emplace_back();
        answer.question.value = one.question.id.value;
        answer.of.value = one.of;
        answer.record.value = one.says.text.vi;
        const bool in_words = one.question.words && one.question.words->value;
        if (!in_words) answer.reply = Located<Reply>(good_answer(one));
        answer.text.value = "vì thế";
    }
    return file;
}

Answer& answer_to(AssessmentFile& file, std::string_view question, std::string_view of = {}) {
    const auto found =
        std::find_if(file.answers.begin(), file.answers.end(), [&](const Answer& answer) {
            return answer.question.value == question && answer.of.value == of;
        });
    REQUIRE(found != file.answers.end());
    return *found;
}

void reply(AssessmentFile& file, std::string_view question, Reply reply, std::string_view of = {}) {
    answer_to(file, question, of).reply = Located<Reply>(reply);
}

/// A folder with the procedure, and the form of an assessment beside it.
struct Desk {
    explicit Desk(std::string_view text = procedure, AssessmentRequest request = {}) {
        folder.file("thu-tuc.yaml", text);
        request.procedure = folder.name("thu-tuc.yaml");
        if (request.draft.empty()) request.draft = "Nghị định quy định về hoạt động in";
        if (request.day == Date{}) request.day = day("2024-05-06");
        form = test::expect(new_assessment(request, sets(), engine()));
        file = answered(form);
    }

    AssessmentRun run() const {
        return run_assessment(folder.file("danh-gia.yaml", record::to_yaml(file)), tools());
    }

    test::Folder folder;
    AssessmentForm form;
    AssessmentFile file;
};

std::set<std::string> codes(const AssessmentRun& run) {
    std::set<std::string> ids;
    for (const Finding& finding : run.findings)
        ids.insert(std::string(finding.code->id));
    return ids;
}

using Ids = std::set<std::string>;

std::set<assess::Element> elements(const AssessmentForm& form) {
    std::set<assess::Element> all;
    for (const AnsweredQuestion& one : form.questions)
        all.insert(one.question.element->value);
    return all;
}

}  // namespace

TEST_CASE("the questions that hold on a day, else those that began last") {
    const QuestionFile first = test::expect(sets().on(day("2012-01-01")));
    CHECK(first.id.value == "nd-63-2010");
    CHECK(first.holds_on(day("2013-06-30")));
    // 16, 7 and 14 questions of 63/2010/NĐ-CP Phụ lục I, II, III
    CHECK(first.questions.size() == 16 + 7 + 14);
    const QuestionFile between = test::expect(sets().on(day("2016-11-15")));
    CHECK(between.id.value == "nd-63-2010");
    CHECK_FALSE(between.holds_on(day("2016-11-15")));
    CHECK(test::expect(sets().on(day("2022-03-27"))).id.value == "nd-63-2010");
    CHECK(test::expect(sets().on(day("2022-03-28"))).id.value == "tt-03-2022");
    CHECK_FALSE(sets().on(day("2010-10-13")));
    CHECK_FALSE(sets().find("tt-07-2014"));
}

TEST_CASE("at the proposal three elements and whether there are fees; at the draft all") {
    const Desk proposal(procedure, {.stage = assess::Stage::proposal});
    CHECK(elements(proposal.form) ==
          std::set<assess::Element>{assess::Element::procedure, assess::Element::name,
                                    assess::Element::applicants, assess::Element::authority,
                                    assess::Element::fees});
    CHECK_FALSE(proposal.run().cost);
    const Desk drafting;
    CHECK(elements(drafting.form).size() == 12);
    const auto papers = std::count_if(
        drafting.form.questions.begin(), drafting.form.questions.end(),
        [](const AnsweredQuestion& one) { return one.question.id.value == "giay-to"; });
    CHECK(papers == 2);
}

TEST_CASE("what is amended is asked where it is amended, what is abolished for its reasons") {
    const test::Folder folder;
    folder.file("cu.yaml", procedure);
    const Desk amended(with(std::string(procedure), "legal: 15 ngày", "legal: 10 ngày"),
                       {.original = folder.name("cu.yaml")});
    CHECK(elements(amended.form) ==
          std::set<assess::Element>{assess::Element::procedure, assess::Element::deadline});
    for (const AnsweredQuestion& one : amended.form.questions) {
        if (one.question.element->value == assess::Element::procedure)
            CHECK(one.question.part->value == Part::benefit);
    }
    const AssessmentForm abolished = test::expect(new_assessment(
        {.original = folder.name("cu.yaml"), .day = day("2024-05-06")}, sets(), engine()));
    REQUIRE(abolished.questions.size() == 2);
    CHECK(abolished.questions[0].question.id.value == "ly-do-bai-bo");
    CHECK(abolished.questions[1].question.id.value == "loi-ich-bai-bo");
}

TEST_CASE("only the item that was amended is asked about") {
    const test::Folder folder;
    folder.file("cu.yaml", procedure);
    const Desk desk(
        with(std::string(procedure), "Thẻ căn cước, copies: 1", "Thẻ căn cước, copies: 2"),
        {.original = folder.name("cu.yaml")});
    Ids asked;
    for (const AnsweredQuestion& one : desk.form.questions) {
        if (!one.of.empty()) asked.insert(one.of);
    }
    CHECK(asked == Ids{"documents/the"});
}

TEST_CASE("who may prescribe a procedure, by the kind of the draft and the day") {
    using D = PowerDoubt;
    const auto doubt = [](InstrumentKind kind, std::string_view on, std::string_view assigned = {},
                          bool internal = false) {
        Draft draft;
        draft.kind = Located<InstrumentKind>(kind);
        if (!assigned.empty()) draft.assigned_by.emplace_back(Citation::parse(assigned));
        return doubt_of(draft, internal, engine().law, day(on));
    };
    using K = InstrumentKind;
    CHECK(doubt(K::provincial_decision, "2016-06-30") == D::not_established);
    CHECK(doubt(K::provincial_decision, "2016-07-01") == D::not_assigned);
    CHECK(doubt(K::provincial_decision, "2016-11-15", "…") == D::not_assigned);
    CHECK(doubt(K::provincial_decision, "2016-11-15", "72/2013/NĐ-CP") == D::assigned_by_other);
    CHECK(doubt(K::provincial_decision, "2016-11-15", "19/2012/QH13 Điều 37") == D::none);
    CHECK(doubt(K::provincial_decision, "2016-11-15", "", true) == D::internal);
    CHECK(doubt(K::circular, "2024-05-06") == D::not_assigned);
    CHECK(doubt(K::decree, "2024-05-06") == D::none);
    CHECK(doubt(K::individual, "2024-05-06") == D::never);
    CHECK(doubt(K::circular, "2025-04-01") == D::not_established);
    CHECK(doubt_of({}, false, engine().law, day("2024-05-06")) == D::not_told);
}

TEST_CASE("the kind of a draft by the words that its name begins with") {
    using K = InstrumentKind;
    CHECK(kind_of_draft("Quyết định của UBND tỉnh Bến Tre ban hành quy trình") ==
          K::provincial_decision);
    CHECK(kind_of_draft("QUYẾT ĐỊNH của Ủy ban nhân dân thành phố Cần Thơ") ==
          K::provincial_decision);
    CHECK(kind_of_draft("Quyết định của UBND thị xã An Nhơn") == K::district_decision);
    CHECK(kind_of_draft("Quyết định của UBND xã Bình Phú") == K::commune_decision);
    CHECK(kind_of_draft("Quyết định của Thủ tướng Chính phủ") == K::pm_decision);
    CHECK(kind_of_draft("Nghị quyết của HĐND tỉnh Vĩnh Long") == K::provincial_resolution);
    CHECK(kind_of_draft("Thông tư liên tịch giữa hai bộ") == K::joint_circular);
    CHECK(kind_of_draft("Thông tư quy định chi tiết") == K::circular);
    CHECK(kind_of_draft("Nghị định quy định") == K::decree);
    CHECK(kind_of_draft("Quyết định ban hành quy trình") == std::nullopt);
    CHECK(kind_of_draft("Quy trình thẩm định") == std::nullopt);
}

TEST_CASE("what the record decides is filled in, what a person judges stays open") {
    const Desk desk;
    const auto find = [&](std::string_view id) {
        for (const AnsweredQuestion& one : desk.form.questions) {
            if (one.question.id.value == id) return one;
        }
        return AnsweredQuestion{};
    };
    CHECK(find("co-phi").reply == Reply::yes);
    CHECK(find("co-phi").says.path == "fees");
    CHECK(find("tham-quyen").reply == Reply::yes);
    CHECK(find("ho-so").reply == Reply::yes);
    CHECK(find("thoi-han").reply == Reply::yes);
    CHECK(find("trinh-tu").reply == Reply::open);
    CHECK(find("trinh-tu").says.reply == Reply::yes);
    CHECK(find("can-thiet").reply == Reply::open);
    const Desk unclear(
        with(std::string(procedure), "channels: [in-person, online]", "channels: [in-person]"));
    for (const AnsweredQuestion& one : unclear.form.questions) {
        if (one.question.id.value == "cach-thuc") CHECK(one.reply == Reply::no);
    }
}

TEST_CASE("everything answered, nothing against it") {
    const AssessmentRun run = Desk().run();
    CHECK(codes(run) == Ids{});
    CHECK(run.judgement.verdict == Verdict::meets);
    CHECK(run.judgement.count(State::open) == 0);
    REQUIRE(run.cost);
    REQUIRE(run.cost->introduced);
    // one dossier has a fee of 100.000 đồng; there are ten a year
    CHECK(run.cost->introduced->fees.likely == Rational(100000));
    CHECK(run.cost->introduced->year_with_fees.likely ==
          run.cost->introduced->with_fees.likely * Rational(10));
}

TEST_CASE("unanswered questions, one finding for an element") {
    Desk desk;
    answer_to(desk.file, "ten").reply.reset();
    reply(desk.file, "giay-to", Reply::open, "documents/don");
    reply(desk.file, "ho-so", Reply::open);
    const AssessmentRun run = desk.run();
    CHECK(codes(run) == Ids{"A001"});
    CHECK(run.findings.size() == 2);
    CHECK(run.judgement.count(State::open) == 3);
    CHECK(run.judgement.verdict == Verdict::incomplete);
}

TEST_CASE("an answer that was left out is unanswered, and so is a draft of no kind") {
    Desk desk;
    std::erase_if(desk.file.answers,
                  [](const Answer& answer) { return answer.question.value == "dieu-uoc"; });
    desk.file.draft.reset();
    const AssessmentRun run = desk.run();
    CHECK(codes(run) == Ids{"A001"});
    CHECK(run.findings.size() == 2);
    CHECK(run.judgement.verdict == Verdict::incomplete);
}

TEST_CASE("what does not hold needs a reason, and then the draft is to be amended") {
    Desk desk;
    reply(desk.file, "ten", Reply::partly);
    CHECK(desk.run().judgement.verdict == Verdict::to_amend);
    CHECK(codes(desk.run()) == Ids{});
    answer_to(desk.file, "ten").text.value = "…";
    CHECK(codes(desk.run()) == Ids{"A002"});
    CHECK(desk.run().judgement.verdict == Verdict::incomplete);
}

TEST_CASE("answers against the record") {
    Desk fees;
    reply(fees.file, "co-phi", Reply::no);
    CHECK(codes(fees.run()) == Ids{"A003"});
    CHECK(fees.run().judgement.verdict == Verdict::contradictory);

    Desk held(with(std::string(procedure), "Thẻ căn cước, copies: 1",
                   "Thẻ căn cước, copies: 1, held_in: Cơ sở dữ liệu quốc gia về dân cư"));
    CHECK(codes(held.run()) == Ids{"A003"});
    CHECK(held.run().findings.front().node == "documents/the");
    REQUIRE(held.run().findings.front().related.size() == 1);

    Desk steps(with(std::string(procedure), "time: 10 ngày", "time: 14 ngày"));
    CHECK(codes(steps.run()) == Ids{"A003"});

    Desk form(with(std::string(procedure), "Thẻ căn cước, copies: 1", "Thẻ căn cước"));
    CHECK(codes(form.run()) == Ids{"A003"});
}

TEST_CASE("a person may judge worse than the record shows, never better") {
    Desk worse;
    reply(worse.file, "trinh-tu", Reply::no);
    CHECK(codes(worse.run()) == Ids{});
    CHECK(worse.run().judgement.verdict == Verdict::to_amend);
    Desk better(
        with(std::string(procedure), "channels: [in-person, online]", "channels: [in-person]"));
    CHECK(codes(better.run()) == Ids{"A003"});
}

TEST_CASE("a yes to what the record does not have; a record that changed meanwhile") {
    const std::string none = with(std::string(procedure),
                                  "results:\n  - {id: giay-phep, name: Giấy phép, form: bản "
                                  "giấy, validity: 5 năm}\n",
                                  "");
    CHECK(codes(Desk(none).run()) == Ids{"A004"});
    Desk changed;
    answer_to(changed.file, "thoi-han").record.value = "20 ngày";
    CHECK(codes(changed.run()) == Ids{"A005"});
}

TEST_CASE("not necessary: nothing else is required, and it is not to be prescribed") {
    Desk desk;
    reply(desk.file, "can-thiet", Reply::no);
    std::erase_if(desk.file.answers, [](const Answer& answer) {
        return answer.question.value == "ten" || answer.question.value == "thoi-han";
    });
    const AssessmentRun run = desk.run();
    CHECK(codes(run) == Ids{"A007"});
    CHECK(run.judgement.verdict == Verdict::unnecessary);
    CHECK(run.judgement.stopped_at == "can-thiet");
    CHECK(run.judgement.count(State::answered) == 4);
    CHECK(run.judgement.count(State::open) == 0);
    CHECK_FALSE(run.cost);
}

TEST_CASE("beyond the power: the same") {
    Desk desk;
    reply(desk.file, "tham-quyen", Reply::no);
    const AssessmentRun run = desk.run();
    CHECK(codes(run) == Ids{"A007"});
    CHECK(run.judgement.verdict == Verdict::not_competent);
    CHECK(run.judgement.count(State::answered) == 5);
}

TEST_CASE("a paper that is not necessary stops its own questions and leaves the draft") {
    Desk desk;
    reply(desk.file, "giay-to", Reply::no, "documents/the");
    const AssessmentRun run = desk.run();
    CHECK(codes(run) == Ids{"A007"});
    CHECK(run.judgement.verdict == Verdict::to_amend);
    CHECK(run.judgement.stopped_at.empty());
    Desk old(procedure, {.day = day("2012-03-05")});
    reply(old.file, "dieu-kien-can-thiet", Reply::no, "conditions/mat-bang");
    // III.6 to III.14 of Phụ lục III are not asked any more
    CHECK(old.run().judgement.count(State::not_required) == 9);
}

TEST_CASE("a conclusion against the answers before it") {
    Desk desk;
    reply(desk.file, "phuong-an-toi-uu", Reply::no);
    CHECK(codes(desk.run()) == Ids{"A008"});
    CHECK(desk.run().judgement.verdict == Verdict::contradictory);
    reply(desk.file, "phuong-an-toi-uu", Reply::partly);
    CHECK(codes(desk.run()) == Ids{});
}

TEST_CASE("the founding case: a provincial decision of 2016 on places of online games") {
    AssessmentRequest request{
        .draft = "Quyết định của UBND tỉnh Bến Tre ban hành quy trình thẩm định hồ sơ",
        .day = day("2016-11-15")};
    Desk desk(procedure, request);
    REQUIRE(desk.file.draft->kind);
    CHECK(desk.file.draft->kind->value == InstrumentKind::provincial_decision);
    const AssessmentRun doubted = desk.run();
    CHECK(doubted.judgement.verdict == Verdict::examine_power);
    CHECK(codes(doubted) == Ids{"A006", "A009"});
    desk.file.draft->assigned_by.emplace_back(Citation::parse("72/2013/NĐ-CP Điều 35b"));
    CHECK(desk.run().judgement.doubt == PowerDoubt::assigned_by_other);
    desk.folder.file("thu-tuc.yaml", "internal: true\n" + std::string(procedure));
    CHECK(desk.run().judgement.doubt == PowerDoubt::internal);
    CHECK(codes(desk.run()) == Ids{"A009"});
}

TEST_CASE("an individual document never prescribes a procedure") {
    Desk desk;
    desk.file.draft->kind = Located<InstrumentKind>(InstrumentKind::individual);
    const AssessmentRun run = desk.run();
    CHECK(codes(run) == Ids{"A006"});
    CHECK(run.findings.front().severity == Severity::error);
}

TEST_CASE("abolished: reasons, and a cost of nothing afterwards") {
    const test::Folder folder;
    folder.file("cu.yaml", procedure);
    AssessmentFile file = answered(test::expect(new_assessment(
        {.original = folder.name("cu.yaml"), .day = day("2024-05-06")}, sets(), engine())));
    file.original.value = "cu.yaml";
    const AssessmentRun run =
        run_assessment(folder.file("danh-gia.yaml", record::to_yaml(file)), tools());
    CHECK(codes(run) == Ids{});
    CHECK(run.judgement.verdict == Verdict::explained);
    REQUIRE(run.cost);
    REQUIRE(run.cost->saving);
    CHECK(run.cost->saving->year_with_fees.before > Rational(0));
    CHECK(run.cost->saving->year_with_fees.after == Rational(0));
}

TEST_CASE("answers to no question, to no paper, and second answers are refused") {
    const auto refused = [](const auto& damage) {
        Desk desk;
        damage(desk.file);
        const AssessmentRun run = desk.run();
        CHECK_FALSE(run.file);
        REQUIRE(run.findings.size() == 1);
        return run.findings.front().message.en;
    };
    CHECK(refused([](AssessmentFile& file) {
              answer_to(file, "ten").question.value = "tenn";
          }).find("did you mean `ten`?") != std::string::npos);
    refused([](AssessmentFile& file) {
        answer_to(file, "giay-to", "documents/the").of.value = "documents/hop-dong";
    });
    refused([](AssessmentFile& file) { answer_to(file, "ten").of.value = "documents/the"; });
    refused([](AssessmentFile& file) { file.answers.push_back(answer_to(file, "ten")); });
    refused([](AssessmentFile& file) { file.questions.value = "tt-07-2014"; });
    refused([](AssessmentFile& file) { file.procedure.value = "none.yaml"; });
    refused([](AssessmentFile& file) { file.procedure.value.clear(); });
}

TEST_CASE("a set whose question concludes one that there is not is refused") {
    const test::Folder folder;
    folder.file("moi.yaml", R"(assessment_questions: moi
name: Mới
source: giả định
valid_from: 2027-01-01
questions:
  - {id: a, part: necessity, element: procedure, text: Hỏi, english: Asked, basis: 1/2027/TT-BTP, concludes: [b]}
)");
    CHECK_FALSE(QuestionSets::load(test::expect(engine_data(folder.path.string()))));
}
