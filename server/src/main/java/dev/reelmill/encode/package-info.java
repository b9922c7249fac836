/** Composition to encoded segments, poster and MP4 through ffmpeg's libraries. */
@NullMarked
package dev.reelmill.encode;

import org.jspecify.annotations.NullMarked;
