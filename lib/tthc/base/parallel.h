#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace tthc {

/// The first exception of any thread; the others are dropped.
class FirstFailure {
public:
    /// Called where an exception is being handled.
    void keep() {
        const std::lock_guard lock(mutex_);
        if (!failure_) failure_ = std::current_exception();
    }
    void rethrow() const {
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    std::mutex mutex_;
    std::exception_ptr failure_;
};

/// Calls `work(i)` once for each i below `count`, on at most `jobs` threads, or as many as the
/// system gives. The order of calls is not promised; the caller gives each i its own place for
/// results. An exception of `work` ends the rest and is thrown on.
template <class Work>
void for_each_index(std::size_t count, unsigned jobs, const Work& work) {
    const auto threads = std::min<std::size_t>(std::max(1U, jobs), count);
    std::atomic<std::size_t> next{0};
    FirstFailure failure;
    const auto run = [&] {
        try {
            for (std::size_t i = next++; i < count; i = next++)
                work(i);
        } catch (...) {
            next = count;
            failure.keep();
        }
    };
    {
        std::vector<std::jthread> pool;
        pool.reserve(threads);
        try {
            while (pool.size() + 1 < threads)
                pool.emplace_back(run);
        } catch (const std::system_error&) {
            // Those that run do the work.
        }
        run();
    }
    failure.rethrow();
}

}  // namespace tthc
