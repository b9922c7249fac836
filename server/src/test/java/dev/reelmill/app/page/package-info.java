/** The pages in a real browser. */
@NullMarked
package dev.reelmill.app.page;

import org.jspecify.annotations.NullMarked;
