/**
 * Reelmill's queue, db-scheduler and a bare queue, measured side by side with RQ, Celery and
 * BullMQ.
 */
@NullMarked
package dev.reelmill.benchmarks.queues;

import org.jspecify.annotations.NullMarked;
