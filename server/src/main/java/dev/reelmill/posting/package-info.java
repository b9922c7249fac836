/** Job postings: Greenhouse import and sync, parsing of their HTML. */
@NullMarked
package dev.reelmill.posting;

import org.jspecify.annotations.NullMarked;
