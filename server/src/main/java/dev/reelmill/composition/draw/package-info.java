/** Components that scenes are drawn from: text, cards, icons, captions, background. */
@NullMarked
package dev.reelmill.composition.draw;

import org.jspecify.annotations.NullMarked;
