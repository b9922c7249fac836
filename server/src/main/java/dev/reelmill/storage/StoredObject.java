package dev.reelmill.storage;

import java.time.Instant;

/**
 * An object's outside.
 *
 * @param bytes its size
 * @param etag changes whenever the content does; without quotes
 * @param modified when it was stored
 */
public record StoredObject(String key, long bytes, String etag, Instant modified) {}
