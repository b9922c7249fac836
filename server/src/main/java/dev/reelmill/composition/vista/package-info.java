/** Drawn places that carry a scene: sky, land, water and what is seen there. */
@NullMarked
package dev.reelmill.composition.vista;

import org.jspecify.annotations.NullMarked;
