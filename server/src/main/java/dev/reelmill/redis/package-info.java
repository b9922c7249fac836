/**
 * The Redis that some installations have: asked with little patience, and done without when gone.
 */
@NullMarked
package dev.reelmill.redis;

import org.jspecify.annotations.NullMarked;
