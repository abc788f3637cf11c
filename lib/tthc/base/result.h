#pragma once

#include "tthc/base/bilingual.h"

#include <optional>
#include <utility>

namespace tthc {

/// Work that could not be done: what happened, to whom it happened is in the sentence.
struct Error {
    Message message;
};

/// A value or an `Error`; shaped like `std::expected`, which Debian 12 does not have.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : value_(std::move(value)) {}
    Result(Error error) : error_(std::move(error)) {}

    explicit operator bool() const { return value_.has_value(); }
    const T& operator*() const& { return *value_; }
    T& operator*() & { return *value_; }
    T&& operator*() && { return *std::move(value_); }
    const T* operator->() const { return &*value_; }
    T* operator->() { return &*value_; }
    const Error& error() const { return error_; }

private:
    std::optional<T> value_;
    Error error_;
};

}  // namespace tthc
