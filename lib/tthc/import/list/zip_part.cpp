#include "zip_part.h"

#include <expat.h>

#include <vector>

namespace tthc::importing {
namespace {

constexpr std::size_t largest_archive = std::size_t{64} << 20U;
constexpr unsigned block_size = 1U << 16U;

std::string_view without_prefix(std::string_view name) {
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

void XMLCALL on_open(void* listener, const XML_Char* name, const XML_Char** attributes) {
    XmlListener::Attributes all;
    for (std::size_t i = 0; attributes[i] != nullptr; i += 2)
        all.emplace(without_prefix(attributes[i]), attributes[i + 1]);
    static_cast<XmlListener*>(listener)->open(without_prefix(name), all);
}

void XMLCALL on_close(void* listener, const XML_Char* name) {
    static_cast<XmlListener*>(listener)->close(without_prefix(name));
}

void XMLCALL on_text(void* listener, const XML_Char* text, int size) {
    static_cast<XmlListener*>(listener)->text({text, static_cast<std::size_t>(size)});
}

struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<XML_ParserStruct, FreeParser>;

PartEnd parse(ZipReader& file, XmlListener& listener, std::size_t& left) {
    const Parser parser(XML_ParserCreate(nullptr));
    XML_SetUserData(parser.get(), &listener);
    XML_SetElementHandler(parser.get(), on_open, on_close);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    std::vector<char> block(block_size);
    while (!listener.done()) {
        const int size = file.read(block);
        if (size < 0) return PartEnd::broken;
        if (static_cast<std::size_t>(size) > left) return PartEnd::too_large;
        left -= static_cast<std::size_t>(size);
        const bool last = size == 0;
        if (XML_Parse(parser.get(), block.data(), size, last ? 1 : 0) != XML_STATUS_OK)
            return PartEnd::broken;
        if (last) return PartEnd::whole;
    }
    return PartEnd::whole;
}

}  // namespace

ZipArchive::ZipArchive(const std::string& path) : file_(path), left_(largest_archive) {}

PartEnd ZipArchive::read(const std::string& part, XmlListener& listener) {
    if (!file_.has(part)) return PartEnd::missing;
    if (!file_.open(part)) return PartEnd::broken;
    const PartEnd end = parse(file_, listener, left_);
    const bool sound = file_.close();
    return end == PartEnd::whole && !sound && !listener.done() ? PartEnd::broken : end;
}

}  // namespace tthc::importing
