package dev.reelmill.knowledge;

import java.util.UUID;

/**
 * A document about to be kept.
 *
 * @param contentHash SHA-256 of its text, in hex
 */
record NewDocument(
    UUID documentId,
    String owner,
    String collection,
    String title,
    DocumentKind kind,
    String contentHash) {}
