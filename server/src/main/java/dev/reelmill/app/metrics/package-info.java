/** What Prometheus and those who start and stop processes are told: metrics and probes. */
@NullMarked
package dev.reelmill.app.metrics;

import org.jspecify.annotations.NullMarked;
