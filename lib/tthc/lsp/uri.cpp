#include "tthc/lsp/uri.h"

#include "tthc/base/percent.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace tthc::lsp {
namespace {

constexpr std::string_view scheme = "file://";

}  // namespace

std::string path_of(std::string_view uri) {
    if (!uri.starts_with(scheme)) return std::string(uri);
    const std::string_view rest = uri.substr(scheme.size());
    const std::string path = percent_decoded(rest.substr(std::min(rest.size(), rest.find('/'))));
    std::error_code error;
    const auto near = std::filesystem::proximate(path, error).generic_string();
    return error || near.starts_with("..") ? path : near;
}

std::string uri_of(const std::string& path) {
    std::error_code error;
    const auto whole = std::filesystem::absolute(path, error).lexically_normal();
    return std::string(scheme) + percent_encoded(whole.generic_string());
}

}  // namespace tthc::lsp
