package dev.reelmill.api.events;

/**
 * On how many connections at a time somebody is told what happens to jobs.
 *
 * @param ofCaller a user, or an address without a login
 * @param ofKey a program with a key, which may tell many users
 */
public record ListenerLimits(int ofCaller, int ofKey) {}
