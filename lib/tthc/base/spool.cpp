#include "tthc/base/spool.h"

#include <cerrno>
#include <system_error>

namespace tthc {
namespace {

constexpr std::size_t most_in_memory = std::size_t{8} << 20U;

}  // namespace

void Spool::Close::operator()(std::FILE* file) const {
    std::fclose(file);
}

std::uint64_t Spool::add(std::string_view bytes) {
    if (memory_.size() + bytes.size() > most_in_memory && !refused_) move_to_file();
    const std::uint64_t begin = filed_ + memory_.size();
    memory_ += bytes;
    return begin;
}

/// What a full disk took in part is not counted, so that nobody reads it.
void Spool::move_to_file() {
    if (!file_) {
        file_.reset(std::tmpfile());
        if (file_) std::setvbuf(file_.get(), nullptr, _IONBF, 0);
    }
    const bool written =
        file_ && fseeko(file_.get(), static_cast<off_t>(filed_), SEEK_SET) == 0 &&
        std::fwrite(memory_.data(), 1, memory_.size(), file_.get()) == memory_.size();
    refused_ = !written;
    if (refused_) return;
    filed_ += memory_.size();
    memory_.clear();
}

std::string Spool::read(std::uint64_t begin, std::size_t size) const {
    if (begin >= filed_) return memory_.substr(begin - filed_, size);
    std::string bytes(size, '\0');
    const bool read = fseeko(file_.get(), static_cast<off_t>(begin), SEEK_SET) == 0 &&
                      std::fread(bytes.data(), 1, size, file_.get()) == size;
    if (!read) throw std::system_error(errno, std::generic_category(), "temporary file");
    return bytes;
}

}  // namespace tthc
