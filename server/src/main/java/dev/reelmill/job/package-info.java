/** The durable queue: submit, claim, lease, heartbeat, retry, rescue; knows nothing of video. */
@NullMarked
package dev.reelmill.job;

import org.jspecify.annotations.NullMarked;
