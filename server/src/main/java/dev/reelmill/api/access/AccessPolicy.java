package dev.reelmill.api.access;

/**
 * What the operator has decided about access.
 *
 * @param anonymous whether people nobody knows may search and watch
 * @param https whether browsers reach this program by TLS even where a request does not say so
 */
public record AccessPolicy(boolean anonymous, boolean https) {}
