/** Text to vectors whose direction carries its meaning. */
@NullMarked
package dev.reelmill.embedding;

import org.jspecify.annotations.NullMarked;
