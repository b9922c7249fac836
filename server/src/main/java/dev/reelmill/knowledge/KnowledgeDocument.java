package dev.reelmill.knowledge;

import java.time.Instant;
import java.util.UUID;

/**
 * A document that somebody gave.
 *
 * @param place where it stands in lists; later ones have larger numbers
 * @param owner whose it is
 * @param collection its owner's name for the documents it belongs to
 * @param characters of its text
 * @param passages how many it was cut into, at least 1
 * @param ready whether all of them can be found
 */
public record KnowledgeDocument(
    UUID documentId,
    long place,
    String owner,
    String collection,
    String title,
    DocumentKind kind,
    int characters,
    int passages,
    boolean ready,
    Instant createdAt) {}
