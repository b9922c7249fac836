/** Reelmill's queue and db-scheduler, measured side by side with RQ, Celery and BullMQ. */
@NullMarked
package dev.reelmill.benchmarks.queues;

import org.jspecify.annotations.NullMarked;
