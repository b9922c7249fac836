package dev.reelmill.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/**
 * What a piece of work took.
 *
 * @param wall milliseconds on the clock
 * @param cpu milliseconds of all processors in this process, compiling and collecting included
 * @param thread milliseconds of the thread that did it
 * @param megabytes allocated by that thread
 */
record ProcessorTime(double wall, double cpu, double thread, double megabytes) {
  private static final com.sun.management.OperatingSystemMXBean SYSTEM =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  static ProcessorTime of(Callable<?> work) throws Exception {
    long megabytes = THREADS.getCurrentThreadAllocatedBytes();
    long thread = THREADS.getCurrentThreadCpuTime();
    long cpu = SYSTEM.getProcessCpuTime();
    long wall = System.nanoTime();
    var _ = work.call();
    return new ProcessorTime(
        (System.nanoTime() - wall) / 1e6,
        (SYSTEM.getProcessCpuTime() - cpu) / 1e6,
        (THREADS.getCurrentThreadCpuTime() - thread) / 1e6,
        (THREADS.getCurrentThreadAllocatedBytes() - megabytes) / 1e6);
  }
}
