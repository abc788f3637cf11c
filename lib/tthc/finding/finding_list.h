#pragma once

#include "tthc/finding/finding_store.h"

#include <cstddef>
#include <iterator>
#include <memory>
#include <vector>

namespace tthc {

/// Findings in an order, each some bytes until it is read, so that memory holds those of 100,000
/// files. What is read is a value of its own.
class FindingList {
public:
    FindingList() : store_(std::make_shared<FindingStore>()) {}
    explicit FindingList(std::shared_ptr<FindingStore> store) : store_(std::move(store)) {}
    FindingList(const std::vector<Finding>& findings) : FindingList() { append(findings); }

    /// Reads one after the other; what it points to lives until the next step.
    class Iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Finding;
        using difference_type = std::ptrdiff_t;
        using pointer = const Finding*;
        using reference = const Finding&;

        Iterator(const FindingList& list, std::size_t at) : list_(&list), at_(at) { read(); }
        reference operator*() const { return finding_; }
        pointer operator->() const { return &finding_; }
        Iterator& operator++() {
            ++at_;
            read();
            return *this;
        }
        friend bool operator==(const Iterator& left, const Iterator& right) {
            return left.at_ == right.at_;
        }

    private:
        void read() {
            if (at_ < list_->size()) finding_ = (*list_)[at_];
        }

        const FindingList* list_;
        std::size_t at_;
        Finding finding_;
    };

    bool empty() const { return kept_.empty(); }
    std::size_t size() const { return kept_.size(); }
    Finding operator[](std::size_t i) const { return store_->load(kept_[i]); }
    Finding front() const { return (*this)[0]; }
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, size()}; }
    std::vector<Finding> all() const { return {begin(), end()}; }

    /// What is known of a finding without reading it.
    const Code& code(std::size_t i) const { return *store_->code(kept_[i]); }
    Severity severity(std::size_t i) const { return static_cast<Severity>(kept_[i].severity); }
    const std::string& file(std::size_t i) const { return store_->file(kept_[i]); }

    void push_back(const Finding& finding) { kept_.push_back(store_->keep(finding)); }
    void append(const std::vector<Finding>& findings);
    void replace(std::size_t i, const Finding& finding) { kept_[i] = store_->keep(finding); }
    /// In the order of findings.
    void sort();
    /// Takes out each whose number `taken` says yes to, and returns how many.
    template <class Taken>
    std::size_t erase_if(const Taken& taken) {
        std::size_t left = 0;
        for (std::size_t i = 0; i < size(); ++i) {
            if (!taken(i)) kept_[left++] = kept_[i];
        }
        const std::size_t erased = size() - left;
        kept_.resize(left);
        return erased;
    }

    friend bool operator==(const FindingList& left, const FindingList& right);

private:
    std::shared_ptr<FindingStore> store_;
    std::deque<KeptFinding> kept_;
};

/// Behind the last finding of the file that the one at `begin` is of; findings are in order.
std::size_t end_of_file(const FindingList& findings, std::size_t begin);

}  // namespace tthc
