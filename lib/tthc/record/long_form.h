#pragma once

namespace tthc::record {

/// Customisation point for values that may also be written as a map: specialise with
/// `static void read(Reader&, const yaml::Node&, const std::string& path, T&)`.
template <class T>
struct LongForm;

template <class T>
concept HasLongForm = requires {
    LongForm<T>::title;
};

}  // namespace tthc::record
