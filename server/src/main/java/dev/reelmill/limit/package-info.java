/** How often someone may ask, and how much they may hold; who wants more is told to wait. */
@NullMarked
package dev.reelmill.limit;

import org.jspecify.annotations.NullMarked;
