package dev.reelmill.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A login that is in force, as a token shows it.
 *
 * @param tokenIssued when the token was made
 * @param expires when the person has to log in again at the latest
 */
public record Session(UUID sessionId, Account account, Instant tokenIssued, Instant expires) {}
