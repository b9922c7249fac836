/** Which hosts may be reached, and when they want to be asked again. */
@NullMarked
package dev.reelmill.network;

import org.jspecify.annotations.NullMarked;
