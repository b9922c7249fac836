/** Owner of native media libraries: loads them, frees their memory, plays clips. */
@NullMarked
package dev.reelmill.media;

import org.jspecify.annotations.NullMarked;
