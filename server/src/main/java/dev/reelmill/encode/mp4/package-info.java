/** Coded pictures and sound to MP4 and back, as plain bytes; ISO/IEC 14496-12, -14 and -15. */
@NullMarked
package dev.reelmill.encode.mp4;

import org.jspecify.annotations.NullMarked;
