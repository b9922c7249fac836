/** Job postings: import and sync of boards, parsing of their HTML. */
@NullMarked
package dev.reelmill.posting;

import org.jspecify.annotations.NullMarked;
