package dev.reelmill.api.idempotency;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A kind of thing that requests make.
 *
 * @param kind its name in the database
 * @param id of one that was made
 * @param find one that was made, or empty when it is gone
 */
public record Effect<T>(String kind, Function<T, UUID> id, Function<UUID, Optional<T>> find) {}
