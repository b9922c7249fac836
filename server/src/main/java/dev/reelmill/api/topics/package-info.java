/** The topics door: films of persona × topic pairs, made once for all. */
@NullMarked
package dev.reelmill.api.topics;

import org.jspecify.annotations.NullMarked;
