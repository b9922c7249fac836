/** What a search asks for, the index of vectors and words, ranking. */
@NullMarked
package dev.reelmill.search;

import org.jspecify.annotations.NullMarked;
