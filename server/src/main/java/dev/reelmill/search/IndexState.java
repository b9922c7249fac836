package dev.reelmill.search;

import java.time.Duration;

/**
 * How an index of this process is.
 *
 * @param texts that can be found
 * @param behind since what is found was last all that the database had; below two seconds when all
 *     is well
 * @param rebuilds how often it was begun with nothing in it since the process started: a new one,
 *     one of another model or program, one that was damaged, or one of a database that was set back
 */
public record IndexState(int texts, Duration behind, long rebuilds) {}
