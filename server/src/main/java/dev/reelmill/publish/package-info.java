/** Objects up, then visible in one transaction; removal. */
@NullMarked
package dev.reelmill.publish;

import org.jspecify.annotations.NullMarked;
