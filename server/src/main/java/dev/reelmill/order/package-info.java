/** Orders of films that belong to someone: briefs to jobs of an owner's own. */
@NullMarked
package dev.reelmill.order;

import org.jspecify.annotations.NullMarked;
