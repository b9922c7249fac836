/** Palette, type and motion of a film. */
@NullMarked
package dev.reelmill.composition.theme;

import org.jspecify.annotations.NullMarked;
