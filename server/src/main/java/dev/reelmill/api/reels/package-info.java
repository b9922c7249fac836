/** The reels door: search, what was seen, one video. */
@NullMarked
package dev.reelmill.api.reels;

import org.jspecify.annotations.NullMarked;
