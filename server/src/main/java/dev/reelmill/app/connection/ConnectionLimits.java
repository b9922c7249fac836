package dev.reelmill.app.connection;

import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * What connections to the server are held to.
 *
 * @param most at a time; more wait until one ends
 * @param mostOfAddress at a time from one address; more are refused
 * @param patience with a request that does not come on
 * @param uncounted addresses that stand for many callers, such as those of proxies
 */
public record ConnectionLimits(
    int most, int mostOfAddress, Duration patience, Predicate<InetAddress> uncounted) {}
