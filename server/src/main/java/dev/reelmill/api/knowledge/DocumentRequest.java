package dev.reelmill.api.knowledge;

import dev.reelmill.api.CollectionName;
import dev.reelmill.api.RequestFields;
import dev.reelmill.knowledge.DocumentFile;
import dev.reelmill.knowledge.DocumentKind;
import dev.reelmill.knowledge.UnreadableDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A document as somebody gives it. */
@SuppressWarnings("ArrayRecordComponent")
record DocumentRequest(String collection, String title, DocumentKind kind, byte[] content) {
  private static final int LONGEST_TITLE = 200;
  private static final long LARGEST_FILE = 20 << 20;

  /**
   * Reads one given as text.
   *
   * @throws dev.reelmill.api.InvalidRequestException naming all that is wrong
   */
  static DocumentRequest read(JsonNode body) {
    RequestFields fields = new RequestFields(body);
    String collection = collection(fields);
    String title = fields.text("title", LONGEST_TITLE);
    JsonNode text = body.path("text");
    if (!text.isString() || text.stringValue().isBlank()) {
      fields.wrong("text", "must be a text that is not blank");
    }
    fields.check();
    byte[] content = text.stringValue().replace("\0", "").getBytes(StandardCharsets.UTF_8);
    return new DocumentRequest(collection, title.strip(), DocumentKind.TEXT, content);
  }

  /**
   * Reads one sent as a file.
   *
   * @throws dev.reelmill.api.InvalidRequestException naming all that is wrong
   */
  static DocumentRequest read(
      @Nullable MultipartFile file, @Nullable String collection, @Nullable String title)
      throws IOException {
    ObjectNode given = JsonMapper.shared().createObjectNode();
    given.put("collection", collection).put("title", title);
    RequestFields fields = new RequestFields(given);
    String named = collection(fields);
    String titled = fields.textOrNull("title", LONGEST_TITLE);
    if (file == null || file.isEmpty()) {
      fields.wrong("file", "is required");
    } else if (file.getSize() > LARGEST_FILE) {
      fields.wrong("file", "must have at most 20 MB");
    }
    fields.check();
    DocumentFile sent = sent(Objects.requireNonNull(file));
    DocumentKind kind = kind(sent, fields);
    return new DocumentRequest(
        named, titled == null ? sent.title() : titled.strip(), kind, sent.content());
  }

  private static String collection(RequestFields fields) {
    return CollectionName.of(fields.text("collection", CollectionName.LONGEST));
  }

  private static DocumentFile sent(MultipartFile file) throws IOException {
    return new DocumentFile(
        Objects.requireNonNullElse(file.getOriginalFilename(), ""),
        Objects.requireNonNullElse(file.getContentType(), ""),
        file.getBytes());
  }

  private static DocumentKind kind(DocumentFile file, RequestFields fields) {
    try {
      return DocumentKind.of(file);
    } catch (UnreadableDocument unreadable) {
      fields.wrong("file", String.valueOf(unreadable.getMessage()));
      fields.check();
      throw unreadable;
    }
  }
}
