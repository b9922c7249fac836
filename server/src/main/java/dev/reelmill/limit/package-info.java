/** How often someone may ask; who asks more often is told to wait. */
@NullMarked
package dev.reelmill.limit;

import org.jspecify.annotations.NullMarked;
