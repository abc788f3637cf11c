#include "zip_part.h"

#include <expat.h>
#include <minizip/unzip.h>

#include <vector>

namespace tthc::importing {
namespace {

constexpr std::size_t largest_archive = std::size_t{64} << 20U;
constexpr unsigned block_size = 1U << 16U;
/// Names of parts are compared as they are written.
constexpr int case_sensitive = 1;

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

PartEnd parse(unzFile file, XmlListener& listener, std::size_t& left) {
    const Parser parser(XML_ParserCreate(nullptr));
    XML_SetUserData(parser.get(), &listener);
    XML_SetElementHandler(parser.get(), on_open, on_close);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    std::vector<char> block(block_size);
    while (!listener.done()) {
        const int size = unzReadCurrentFile(file, block.data(), block_size);
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

ZipArchive::ZipArchive(const std::string& path)
    : file_(unzOpen64(path.c_str())), left_(largest_archive) {}

ZipArchive::~ZipArchive() {
    if (file_ != nullptr) unzClose(file_);
}

bool ZipArchive::has(const std::string& part) const {
    return unzLocateFile(file_, part.c_str(), case_sensitive) == UNZ_OK;
}

PartEnd ZipArchive::read(const std::string& part, XmlListener& listener) const {
    if (!has(part)) return PartEnd::missing;
    if (unzOpenCurrentFile(file_) != UNZ_OK) return PartEnd::broken;
    const PartEnd end = parse(file_, listener, left_);
    const bool sound = unzCloseCurrentFile(file_) == UNZ_OK;
    return end == PartEnd::whole && !sound && !listener.done() ? PartEnd::broken : end;
}

}  // namespace tthc::importing
