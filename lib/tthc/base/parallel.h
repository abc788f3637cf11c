#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace tthc {

/// Calls `work(i)` once for each i below `count`, on at most `jobs` threads. The order of calls is
/// not promised; the caller gives each i its own place for results.
template <class Work>
void for_each_index(std::size_t count, unsigned jobs, const Work& work) {
    const auto threads = std::min<std::size_t>(std::max(1U, jobs), count);
    if (threads <= 1) {
        for (std::size_t i = 0; i < count; ++i)
            work(i);
        return;
    }
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::jthread> pool;
    pool.reserve(threads - 1);
    for (std::size_t t = 1; t < threads; ++t)
        pool.emplace_back(run);
    run();
}

}  // namespace tthc
