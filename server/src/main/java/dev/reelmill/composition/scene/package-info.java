/** The kinds of scene. */
@NullMarked
package dev.reelmill.composition.scene;

import org.jspecify.annotations.NullMarked;
