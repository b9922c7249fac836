/** Published and growing objects to HTTP: content types, ranges, cache headers. */
@NullMarked
package dev.reelmill.stream;

import org.jspecify.annotations.NullMarked;
