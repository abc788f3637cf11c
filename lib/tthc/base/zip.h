#pragma once

#include <span>
#include <string>

namespace tthc {

struct ZipPart {
    std::string name;
    std::string bytes;
};

/// The bytes of a zip archive of these parts, which have no time.
std::string zip_of(std::span<const ZipPart> parts);

/// A zip archive that is read a block at a time.
class ZipReader {
public:
    explicit ZipReader(const std::string& path);
    ~ZipReader();
    ZipReader(const ZipReader&) = delete;
    ZipReader& operator=(const ZipReader&) = delete;

    bool is_open() const { return file_ != nullptr; }
    bool has(const std::string& part) const;
    /// Begins to read a part; false where there is none or it is broken.
    bool open(const std::string& part);
    /// The next bytes of the part: their number, 0 at its end, negative where it is broken.
    int read(std::span<char> block);
    /// Ends a part; false where its check sum is wrong.
    bool close();

private:
    void* file_;
};

}  // namespace tthc
