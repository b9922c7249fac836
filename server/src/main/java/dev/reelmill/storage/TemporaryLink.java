package dev.reelmill.storage;

import java.net.URI;
import java.time.Duration;

/**
 * A link to an object that stops working.
 *
 * @param validity how long it works from now on
 */
public record TemporaryLink(URI address, Duration validity) {}
