/** The reels door: search, video, playback pages. */
@NullMarked
package dev.reelmill.api.reels;

import org.jspecify.annotations.NullMarked;
