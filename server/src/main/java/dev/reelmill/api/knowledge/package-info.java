/** The door through which people give documents for their films to draw on. */
@NullMarked
package dev.reelmill.api.knowledge;

import org.jspecify.annotations.NullMarked;
