package dev.reelmill.api.knowledge;

import dev.reelmill.api.Timestamps;
import dev.reelmill.knowledge.KnowledgeDocument;
import java.util.UUID;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A document that somebody gave.
 *
 * @param passages how many it was cut into
 * @param ready whether all of them can be found
 * @param kind text, markdown, html or pdf
 */
@JsonNaming(SnakeCaseStrategy.class)
record DocumentResponse(
    UUID documentId,
    String collection,
    int passages,
    boolean ready,
    String title,
    String kind,
    int characters,
    String createdAt) {

  static DocumentResponse of(KnowledgeDocument document) {
    return new DocumentResponse(
        document.documentId(),
        document.collection(),
        document.passages(),
        document.ready(),
        document.title(),
        document.kind().label(),
        document.characters(),
        Timestamps.of(document.createdAt()));
  }
}
