#include "tthc/report/poster/qr_code.h"

#include <fmt/format.h>
#include <qrcodegen/qrcodegen.hpp>

namespace tthc::report {
namespace {

constexpr int quiet_zone = 4;  // modules, as the standard asks

std::string dark_modules(const qrcodegen::QrCode& code) {
    std::string path;
    for (int y = 0; y < code.getSize(); ++y) {
        for (int x = 0; x < code.getSize(); ++x) {
            if (code.getModule(x, y))
                path += fmt::format("M{} {}h1v1h-1z", x + quiet_zone, y + quiet_zone);
        }
    }
    return path;
}

}  // namespace

std::string qr_code(std::string_view text) {
    try {
        const auto code = qrcodegen::QrCode::encodeText(std::string(text).c_str(),
                                                        qrcodegen::QrCode::Ecc::MEDIUM);
        const int side = code.getSize() + 2 * quiet_zone;
        return fmt::format(
            "<svg class=\"qr\" role=\"img\" aria-label=\"QR\" viewBox=\"0 0 {0} {0}\" "
            "shape-rendering=\"crispEdges\"><rect width=\"{0}\" height=\"{0}\" fill=\"#fff\"/>"
            "<path d=\"{1}\" fill=\"#000\"/></svg>",
            side, dark_modules(code));
    } catch (const qrcodegen::data_too_long&) {
        return {};
    }
}

}  // namespace tthc::report
