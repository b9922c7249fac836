/** Owner of native media libraries: probing, frame rate and timebase arithmetic. */
@NullMarked
package dev.reelmill.media;

import org.jspecify.annotations.NullMarked;
