package dev.reelmill.script;

/**
 * Something to say about a role.
 *
 * @param shown the short version on screen, without full stop
 * @param said a whole sentence
 * @param fitness how gladly it is used; higher is better
 */
record Point(String shown, String said, double fitness) {}
