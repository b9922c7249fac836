package dev.reelmill.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Those who take permits, and count what they are given. */
final class Takers {
  private Takers() {}

  /** How many of so many attempts are granted. */
  static int take(RateLimiter limiter, Rate rate, String who, int attempts) {
    int granted = 0;
    for (int i = 0; i < attempts; i++) {
      if (limiter.take(rate, who) instanceof Verdict.Granted) {
        granted++;
      }
    }
    return granted;
  }

  /** The same by that many threads at once; each chooses its limiter. */
  static int takeTogether(
      int threads, int attempts, Supplier<RateLimiter> limiters, Rate rate, String who)
      throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Integer>> takers = new ArrayList<>();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < threads; i++) {
        RateLimiter limiter = limiters.get();
        takers.add(
            pool.submit(
                () -> {
                  start.await();
                  return take(limiter, rate, who, attempts);
                }));
      }
      start.countDown();
      int granted = 0;
      for (Future<Integer> taker : takers) {
        granted += taker.get();
      }
      return granted;
    }
  }
}
