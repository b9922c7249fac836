/** The long proofs: real processes on one database and one bucket, and what is done to them. */
@NullMarked
package dev.reelmill.chaos;

import org.jspecify.annotations.NullMarked;
