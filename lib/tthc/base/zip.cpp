#include "tthc/base/zip.h"

#include <minizip/unzip.h>
#include <minizip/zip.h>

#include <algorithm>
#include <cassert>

namespace tthc {
namespace {

/// A file in memory, as minizip wants it.
struct Memory {
    std::string bytes;
    std::size_t at = 0;
};

Memory& memory_of(voidpf stream) {
    return *static_cast<Memory*>(stream);
}

voidpf ZCALLBACK open(voidpf memory, const void* /*name*/, int /*mode*/) {
    return memory;
}

uLong ZCALLBACK read(voidpf /*memory*/, voidpf stream, void* to, uLong size) {
    Memory& memory = memory_of(stream);
    const std::size_t count = memory.bytes.copy(static_cast<char*>(to), size, memory.at);
    memory.at += count;
    return count;
}

uLong ZCALLBACK write(voidpf /*memory*/, voidpf stream, const void* from, uLong size) {
    Memory& memory = memory_of(stream);
    memory.bytes.resize(std::max<std::size_t>(memory.bytes.size(), memory.at + size));
    std::copy_n(static_cast<const char*>(from), size, memory.bytes.data() + memory.at);
    memory.at += size;
    return size;
}

ZPOS64_T ZCALLBACK tell(voidpf /*memory*/, voidpf stream) {
    return memory_of(stream).at;
}

long ZCALLBACK seek(voidpf /*memory*/, voidpf stream, ZPOS64_T offset, int origin) {
    Memory& memory = memory_of(stream);
    std::size_t base = 0;
    if (origin == ZLIB_FILEFUNC_SEEK_CUR) base = memory.at;
    if (origin == ZLIB_FILEFUNC_SEEK_END) base = memory.bytes.size();
    memory.at = base + offset;
    return 0;
}

int ZCALLBACK no_error(voidpf /*memory*/, voidpf /*stream*/) {
    return 0;
}

void add(zipFile file, const ZipPart& part) {
    zip_fileinfo facts{};
    facts.tmz_date = {.tm_sec = 0,
                      .tm_min = 0,
                      .tm_hour = 0,
                      .tm_mday = 1,
                      .tm_mon = 0,
                      .tm_year = 1980};  // the first that a zip archive can tell
    [[maybe_unused]] int status =
        zipOpenNewFileInZip64(file, part.name.c_str(), &facts, nullptr, 0, nullptr, 0, nullptr,
                              Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0);
    assert(status == ZIP_OK);
    status = zipWriteInFileInZip(file, part.bytes.data(), static_cast<unsigned>(part.bytes.size()));
    assert(status == ZIP_OK);
    status = zipCloseFileInZip(file);
    assert(status == ZIP_OK);
}

}  // namespace

std::string zip_of(std::span<const ZipPart> parts) {
    Memory memory;
    zlib_filefunc64_def functions{.zopen64_file = open,
                                  .zread_file = read,
                                  .zwrite_file = write,
                                  .ztell64_file = tell,
                                  .zseek64_file = seek,
                                  .zclose_file = no_error,
                                  .zerror_file = no_error,
                                  .opaque = &memory};
    const zipFile file = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
    for (const ZipPart& part : parts)
        add(file, part);
    zipClose(file, nullptr);
    return std::move(memory.bytes);
}

ZipReader::ZipReader(const std::string& path) : file_(unzOpen64(path.c_str())) {}

ZipReader::~ZipReader() {
    if (file_ != nullptr) unzClose(file_);
}

bool ZipReader::has(const std::string& part) const {
    constexpr int case_sensitive = 1;  // names are compared as they are written
    return unzLocateFile(file_, part.c_str(), case_sensitive) == UNZ_OK;
}

bool ZipReader::open(const std::string& part) {
    return has(part) && unzOpenCurrentFile(file_) == UNZ_OK;
}

int ZipReader::read(std::span<char> block) {
    return unzReadCurrentFile(file_, block.data(), static_cast<unsigned>(block.size()));
}

bool ZipReader::close() {
    return unzCloseCurrentFile(file_) == UNZ_OK;
}

}  // namespace tthc
