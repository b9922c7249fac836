/** Stage results by content hash, size-limited. */
@NullMarked
package dev.reelmill.artifact;

import org.jspecify.annotations.NullMarked;
