/** The reel feed in a real browser. */
@NullMarked
package dev.reelmill.app.page;

import org.jspecify.annotations.NullMarked;
