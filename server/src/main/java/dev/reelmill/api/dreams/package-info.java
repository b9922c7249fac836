/** The dreams door: stories that somebody keeps, and their films. */
@NullMarked
package dev.reelmill.api.dreams;

import org.jspecify.annotations.NullMarked;
