/** Segments to playlists, one type a tag, RFC 8216. */
@NullMarked
package dev.reelmill.hls;

import org.jspecify.annotations.NullMarked;
