/** The workers' door: jobs claimed, reported on and brought in by workers without the database. */
@NullMarked
package dev.reelmill.api.worker;

import org.jspecify.annotations.NullMarked;
