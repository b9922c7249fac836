package dev.reelmill.app.metrics;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What a process says of itself.
 *
 * @param alive whether there is any use in waiting for it; it is started anew otherwise
 * @param ready whether it does what it is there for
 * @param parts how the things are that it depends on; for people, as starting it anew mends none
 */
public record Probes(BooleanSupplier alive, BooleanSupplier ready, Supplier<Health> parts) {}
