#include "random_procedure.h"

#include "tthc/base/rational.h"
#include "tthc/model/scalars.h"
#include "tthc/record/writer.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::test {
namespace {

constexpr const char* vocabulary[] = {"đơn",  "đề nghị", "bản sao",  "giấy phép", "hoạt động",
                                      "in",   "phát",    "hành",     "tổ chức",   "true",
                                      "1.50", "null",    "a: b # c", "- x",       "nước ngoài"};
constexpr const char* acts[] = {"19/2012/QH13", "195/2013/NĐ-CP", "214/2016/TT-BTC",
                                "12/1998/QH10"};

/// Makes values of any field; how full they are depends on the source of chance alone.
class Maker {
public:
    explicit Maker(Random& random) : random_(&random) {}

    std::size_t below(std::size_t bound) { return (*random_)() % bound; }
    bool chance(std::size_t in) { return below(in) == 0; }

    template <record::Record T>
    void fill(T& record) {
        T::fields([&](const record::Field& field, auto member) {
            if (field.is(record::Trait::required) || chance(2)) make(field, record.*member);
        });
    }

    template <class T>
    void make(const record::Field& field, Located<T>& target) {
        if constexpr (record::Vocabulary<T>) {
            target.value = record::Words<T>::words[below(std::size(record::Words<T>::words))].value;
        } else {
            make_value(field, target.value);
        }
    }
    template <class T>
    void make(const record::Field& field, std::optional<T>& target) {
        make(field, target.emplace());
    }
    template <record::Record T>
    void make(const record::Field& /*field*/, T& target) {
        if (!chance(20)) fill(target);
        T::fields([&](const record::Field& field, auto member) {
            if (field.is(record::Trait::required) && record::is_absent(target.*member)) {
                make(field, target.*member);
            }
        });
    }
    template <class T>
    void make(const record::Field& field, std::vector<T>& target) {
        const std::size_t count = below(5);
        for (std::size_t i = 0; i < count; ++i)
            append(field, target);
    }
    template <class T>
    void append(const record::Field& field, std::vector<T>& target) {
        T item;
        make(field, item);
        if constexpr (requires { item.id; }) make_unique(item, target);
        if constexpr (record::Entry<T>) make_key_unique(item, target);
        target.insert(target.begin() + static_cast<std::ptrdiff_t>(below(target.size() + 1)),
                      std::move(item));
    }
    template <class T>
    static void make_unique(T& item, const std::vector<T>& others) {
        const auto taken = [&] {
            return !item.id.value.empty() &&
                   std::any_of(others.begin(), others.end(), [&](const T& other) {
                       return &other != &item && other.id == item.id;
                   });
        };
        while (taken())
            item.id.value += "-x";
    }

    template <record::Entry T>
    static void make_key_unique(T& item, const std::vector<T>& others) {
        T::fields([&]<class Member>(const record::Field& /*field*/, Member T::*member) {
            if constexpr (std::is_same_v<Member, Text>) {
                while (std::any_of(others.begin(), others.end(),
                                   [&](const T& other) { return other.*member == item.*member; }))
                    (item.*member).value += " x";
            }
        });
    }

    void make_value(const record::Field& field, std::string& target) {
        if (field.is(record::Trait::identifier)) {
            target = fmt::format("m{}", below(6));
            return;
        }
        target = vocabulary[below(std::size(vocabulary))];
        for (std::size_t i = below(4); i > 0; --i)
            target = fmt::format("{} {}", target, vocabulary[below(std::size(vocabulary))]);
    }
    void make_value(const record::Field& /*field*/, bool& target) { target = chance(2); }
    void make_value(const record::Field& /*field*/, std::int64_t& target) {
        target = static_cast<std::int64_t>(below(4));
    }
    void make_value(const record::Field& /*field*/, Decimal& target) {
        target = *Decimal::parse(fmt::format("{}.{}", below(4), below(100)));
    }
    void make_value(const record::Field& /*field*/, Percent& target) {
        target.value = Decimal(static_cast<std::int64_t>(below(41)));
    }
    void make_value(const record::Field& /*field*/, Money& target) {
        target.dong = static_cast<std::int64_t>(below(4)) * 5000;
    }
    void make_value(const record::Field& field, ForeignMoney& target) {
        make_value(field, target.amount);
        target.currency = chance(2) ? "USD" : "EUR";
    }
    void make_value(const record::Field& /*field*/, Date& target) {
        target =
            Date{std::chrono::year(2017), std::chrono::month(static_cast<unsigned>(below(12)) + 1),
                 std::chrono::day(static_cast<unsigned>(below(28)) + 1)};
    }
    void make_value(const record::Field& /*field*/, Duration& target) {
        target = {Decimal(static_cast<std::int64_t>(below(20))), static_cast<TimeUnit>(below(7))};
    }
    void make_value(const record::Field& field, Quantity& target) {
        make_value(field, target.low);
        target.likely = target.high = target.low;
        if (chance(3)) target.likely = target.likely + Decimal(1);
        if (chance(3)) target.high = target.likely + Decimal(2);
        if (target.high < target.likely) target.high = target.likely;
    }
    void make_value(const record::Field& field, Citation& target) {
        std::string text = acts[below(std::size(acts))];
        if (chance(2)) text = fmt::format("{} Điều {}", text, below(30) + 1);
        if (chance(8)) make_value(field, text);
        target = Citation::parse(text);
        if (!chance(6)) return;
        make_value(field, target.title);
        if (chance(2)) make_value(field, target.issued.emplace());
    }

    template <record::Record T>
    void mutate(T& record) {
        T::fields([&]<class Member>(const record::Field& field, Member T::*member) {
            if (chance(3)) mutate_field(field, record.*member);
        });
    }
    template <class Member>
    void mutate_field(const record::Field& field, Member& target) {
        if (field.is(record::Trait::identifier) || chance(2)) return;
        if (!field.is(record::Trait::required) && chance(4)) {
            target = Member{};
        } else {
            make(field, target);
        }
    }
    template <record::Record T>
    void mutate_field(const record::Field& field, std::optional<T>& target) {
        if (target && !chance(6)) {
            mutate(*target);
        } else {
            target.reset();
            if (chance(2)) make(field, target);
        }
    }
    template <class T>
    void mutate_field(const record::Field& field, std::vector<T>& target) {
        if (!target.empty() && chance(3)) {
            target.erase(target.begin() + static_cast<std::ptrdiff_t>(below(target.size())));
        }
        if (chance(3)) append(field, target);
        if (target.size() > 1 && chance(3)) std::swap(target.front(), target.back());
        if (target.size() > 1 && chance(6)) std::shuffle(target.begin(), target.end(), *random_);
        if constexpr (record::Record<T>) {
            for (T& item : target)
                if (chance(3)) mutate(item);
            rename_one(field, target);
        }
    }
    template <class T>
    void rename_one(const record::Field& /*field*/, std::vector<T>& target) {
        if constexpr (requires { target.front().id; }) {
            if (target.empty() || !chance(3)) return;
            T& item = target[below(target.size())];
            item.id.value = fmt::format("n{}", below(6));
            make_unique(item, target);
        }
    }

private:
    Random* random_;
};

/// What the loader refuses as a contradiction.
void reconcile(Procedure& procedure) {
    for (Fee& fee : procedure.fees) {
        if (fee.least && fee.most && fee.least->value.dong > fee.most->value.dong)
            std::swap(fee.least, fee.most);
        if (fee.valid_from && fee.valid_until && fee.valid_from->value > fee.valid_until->value)
            std::swap(fee.valid_from, fee.valid_until);
    }
    if (!procedure.burden) return;
    Rational left = 100;
    std::erase_if(procedure.burden->shares, [&](const Share& share) {
        const Rational part = to_rational(share.share->value.value);
        if (part > left) return true;
        left -= part;
        return false;
    });
}

}  // namespace

Procedure random_procedure(Random& random) {
    Procedure procedure;
    Maker(random).fill(procedure);
    reconcile(procedure);
    return procedure;
}

Procedure mutated(const Procedure& procedure, Random& random) {
    Procedure copy = procedure;
    Maker maker(random);
    maker.mutate(copy);
    reconcile(copy);
    return copy;
}

}  // namespace tthc::test
