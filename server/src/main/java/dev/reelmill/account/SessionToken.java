package dev.reelmill.account;

import java.time.Duration;

/**
 * What a person shows to be known again.
 *
 * @param text a signed JWT (RFC 7519)
 * @param validity from now on
 */
public record SessionToken(String text, Duration validity) {}
