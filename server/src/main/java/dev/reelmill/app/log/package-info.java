/** How lines of the log are written. */
@NullMarked
package dev.reelmill.app.log;

import org.jspecify.annotations.NullMarked;
