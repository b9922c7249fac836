/** Words to the pictures that stand for them. */
@NullMarked
package dev.reelmill.illustration;

import org.jspecify.annotations.NullMarked;
