package dev.reelmill.api.knowledge;

import dev.reelmill.account.Caller;
import dev.reelmill.api.CollectionName;
import dev.reelmill.api.Ids;
import dev.reelmill.api.InvalidRequestException;
import dev.reelmill.api.InvalidRequestException.FieldProblem;
import dev.reelmill.api.PageRequest;
import dev.reelmill.api.PageResponse;
import dev.reelmill.api.Parameters;
import dev.reelmill.api.RateLimits;
import dev.reelmill.api.Refusal;
import dev.reelmill.brief.Passage;
import dev.reelmill.knowledge.Knowledge;
import dev.reelmill.knowledge.KnowledgeDocument;
import dev.reelmill.knowledge.UnreadableDocument;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

/** Takes documents, lists, shows and deletes them: each owner's own. */
@RestController
@RequestMapping("/api/v1/knowledge")
class KnowledgeController {
  private final Knowledge knowledge;
  private final RateLimits limits;

  KnowledgeController(Knowledge knowledge, RateLimits limits) {
    this.knowledge = knowledge;
    this.limits = limits;
  }

  /** A document as text in JSON. */
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<DocumentResponse> addText(
      @RequestBody JsonNode body, Caller caller, ServletWebRequest exchange) {
    return add(DocumentRequest.read(body), caller, exchange, "text");
  }

  /** A document as a file; a title beside it is taken instead of the file's name. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<DocumentResponse> addFile(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable String collection,
      @RequestParam(required = false) @Nullable String title,
      Caller caller,
      ServletWebRequest exchange)
      throws IOException {
    return add(DocumentRequest.read(file, collection, title), caller, exchange, "file");
  }

  /** The caller's own, newest first. */
  @GetMapping
  PageResponse<DocumentResponse> list(
      @RequestParam(required = false) @Nullable String collection,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit,
      Caller caller) {
    Parameters wanted = new Parameters();
    String name = wanted.textOrNull("collection", collection, CollectionName.LONGEST);
    PageRequest page = wanted.page(cursor, limit);
    wanted.check();
    long before = page.cursor() == null ? Long.MAX_VALUE : Long.parseLong(page.cursor());
    String named = name == null ? null : CollectionName.of(name);
    List<KnowledgeDocument> found = knowledge.list(owner(caller), named, before, page.limit() + 1);
    boolean more = found.size() > page.limit();
    List<KnowledgeDocument> shown = more ? found.subList(0, page.limit()) : found;
    return new PageResponse<>(
        shown.stream().map(DocumentResponse::of).toList(),
        more ? Long.toString(shown.getLast().place()) : null);
  }

  @GetMapping("/{documentId}")
  DocumentResponse show(@PathVariable String documentId, Caller caller) {
    return DocumentResponse.of(own(documentId, caller));
  }

  /** What it was cut into. */
  @GetMapping("/{documentId}/passages")
  PageResponse<PassageResponse> passages(
      @PathVariable String documentId,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit,
      Caller caller) {
    KnowledgeDocument document = own(documentId, caller);
    Parameters parameters = new Parameters();
    PageRequest page = parameters.page(cursor, limit);
    int from = parameters.number("cursor", page.cursor(), 1, 1, Integer.MAX_VALUE);
    parameters.check();
    List<Passage> found = knowledge.passages(document.documentId(), from, page.limit());
    int next = from + found.size();
    return new PageResponse<>(
        found.stream().map(PassageResponse::of).toList(),
        found.isEmpty() || next > document.passages() ? null : Integer.toString(next));
  }

  @DeleteMapping("/{documentId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String documentId, Caller caller) {
    knowledge.remove(own(documentId, caller).documentId());
  }

  private ResponseEntity<DocumentResponse> add(
      DocumentRequest request, Caller caller, ServletWebRequest exchange, String field) {
    limits.knowledge(exchange, caller);
    try {
      KnowledgeDocument document =
          knowledge
              .add(
                  owner(caller),
                  request.collection(),
                  request.title(),
                  request.kind(),
                  request.content())
              .orElseThrow(
                  () ->
                      new Refusal(
                          HttpStatus.CONFLICT,
                          "too_many_documents",
                          "You have as many documents as may be. Delete one first."));
      return ResponseEntity.created(URI.create("/api/v1/knowledge/" + document.documentId()))
          .body(DocumentResponse.of(document));
    } catch (UnreadableDocument unreadable) {
      throw new InvalidRequestException(
          List.of(new FieldProblem(field, String.valueOf(unreadable.getMessage()))));
    }
  }

  private KnowledgeDocument own(String documentId, Caller caller) {
    KnowledgeDocument document =
        knowledge
            .find(Ids.of(documentId, KnowledgeController::unknown))
            .orElseThrow(KnowledgeController::unknown);
    if (!document.owner().equals(owner(caller))) {
      throw new Refusal(
          HttpStatus.FORBIDDEN, "forbidden", "This document belongs to someone else.");
    }
    return document;
  }

  private static String owner(Caller caller) {
    return caller.owner().orElseThrow();
  }

  private static Refusal unknown() {
    return new Refusal(HttpStatus.NOT_FOUND, "unknown_document", "There is no such document.");
  }
}
