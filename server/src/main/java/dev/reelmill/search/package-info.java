/** Embeddings, vector and keyword index, ranking. */
@NullMarked
package dev.reelmill.search;

import org.jspecify.annotations.NullMarked;
