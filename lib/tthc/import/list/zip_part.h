#pragma once

#include "tthc/base/zip.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace tthc::importing {

/// Receives the XML of a part of an archive: elements by their names without prefix.
class XmlListener {
public:
    using Attributes = std::map<std::string, std::string, std::less<>>;

    XmlListener() = default;
    XmlListener(const XmlListener&) = delete;
    XmlListener& operator=(const XmlListener&) = delete;
    virtual ~XmlListener() = default;

    virtual void open(std::string_view element, const Attributes& attributes) = 0;
    virtual void close(std::string_view element) = 0;
    virtual void text(std::string_view characters) = 0;
    /// Whether nothing more is wanted.
    virtual bool done() const { return false; }
};

/// How reading a part of an archive ended.
enum class PartEnd { whole, missing, broken, too_large };

/// A zip archive; what it holds is inflated a block at a time and never past a limit for all parts
/// together, so that a small file cannot fill the memory.
class ZipArchive {
public:
    explicit ZipArchive(const std::string& path);

    bool is_open() const { return file_.is_open(); }
    bool has(const std::string& part) const { return file_.has(part); }
    /// Reads a part that is XML.
    PartEnd read(const std::string& part, XmlListener& listener);

private:
    ZipReader file_;
    std::size_t left_;  ///< bytes that may still be inflated
};

}  // namespace tthc::importing
