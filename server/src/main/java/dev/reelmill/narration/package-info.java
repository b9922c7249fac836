/** Lines to voiceover with word timings; speech engines behind one port. */
@NullMarked
package dev.reelmill.narration;

import org.jspecify.annotations.NullMarked;
