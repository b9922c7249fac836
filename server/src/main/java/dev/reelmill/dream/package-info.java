/** Stories that people keep, and which job makes the film of each. */
@NullMarked
package dev.reelmill.dream;

import org.jspecify.annotations.NullMarked;
