/** Measurements that are run by hand; docs/benchmarks.md says how and what came out. */
@NullMarked
package dev.reelmill.benchmarks;

import org.jspecify.annotations.NullMarked;
