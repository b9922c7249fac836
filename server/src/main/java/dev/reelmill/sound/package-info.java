/** The film's sound: voice and music mixed and brought to a loudness. */
@NullMarked
package dev.reelmill.sound;

import org.jspecify.annotations.NullMarked;
