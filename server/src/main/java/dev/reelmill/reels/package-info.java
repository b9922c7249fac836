/** The search-or-make decision, the seen list, the golden rule. */
@NullMarked
package dev.reelmill.reels;

import org.jspecify.annotations.NullMarked;
