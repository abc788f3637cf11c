// The seeds of all targets, a file each: `fuzz_seeds FOLDER`.

#include "fuzz/targets.h"

#include <filesystem>
#include <fstream>

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    for (const tthc::fuzz::Target& target : tthc::fuzz::targets()) {
        const auto folder = std::filesystem::path(argv[1]) / target.name;
        std::filesystem::create_directories(folder);
        std::size_t number = 0;
        for (const std::string& text : target.seeds())
            std::ofstream(folder / std::to_string(++number), std::ios::binary) << text;
    }
    return 0;
}
