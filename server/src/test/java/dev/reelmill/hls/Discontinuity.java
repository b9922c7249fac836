package dev.reelmill.hls;

/** Says that format or timestamps change with the next segment; RFC 8216 section 4.3.2.3. */
record Discontinuity() implements ReadTag {}
