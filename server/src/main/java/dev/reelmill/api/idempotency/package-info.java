/** The same request twice has one effect and one answer. */
@NullMarked
package dev.reelmill.api.idempotency;

import org.jspecify.annotations.NullMarked;
