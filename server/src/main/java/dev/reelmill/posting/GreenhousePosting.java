package dev.reelmill.posting;

import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.ReelmillException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A posting in the terms of Greenhouse's public job board API. Those of other systems are brought
 * into the same terms.
 *
 * @param origin where it comes from, and its id there
 * @param company the employer's name as shown to people
 * @param title the role; not blank
 * @param location where the work is; empty when not stated
 * @param url where to read and apply, http or https; empty when not stated
 * @param departments names of departments; may be empty
 * @param offices names of offices; may be empty
 * @param updatedAt when the board says it last changed, or null
 * @param content the description as HTML, never trusted; empty when not stated
 */
public record GreenhousePosting(
    PostingOrigin origin,
    String company,
    String title,
    String location,
    String url,
    List<String> departments,
    List<String> offices,
    @Nullable Instant updatedAt,
    String content) {

  public GreenhousePosting {
    departments = List.copyOf(departments);
    offices = List.copyOf(offices);
    if (company.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException("a posting has a company and a title: " + origin);
    }
  }

  /** A posting that comes from Greenhouse. */
  public GreenhousePosting(
      long greenhouseId,
      String company,
      String title,
      String location,
      String url,
      List<String> departments,
      List<String> offices,
      @Nullable Instant updatedAt,
      String content) {
    this(
        PostingOrigin.greenhouse(greenhouseId),
        company,
        title,
        location,
        url,
        departments,
        offices,
        updatedAt,
        content);
  }

  /** The number it is known by: its id at Greenhouse, or one that stands for its id elsewhere. */
  public long greenhouseId() {
    return origin.number();
  }

  /**
   * Reads one posting object of Greenhouse, Lever or Ashby.
   *
   * @param fallbackCompany names the employer when the posting does not
   * @throws ReelmillException {@code invalid_posting} (not retryable) naming field and rule
   */
  public static GreenhousePosting fromJson(JsonNode posting, @Nullable String fallbackCompany) {
    BoardKind kind = PostingShape.of(posting).orElse(BoardKind.GREENHOUSE);
    GreenhousePosting read = PostingShape.read(kind, posting, fallbackCompany);
    return CompanySpelling.repair(List.of(read)).getFirst();
  }

  GreenhousePosting ofCompany(String name) {
    return new GreenhousePosting(
        origin, name, title, location, url, departments, offices, updatedAt, content);
  }

  /**
   * SHA-256, in hex, of everything a viewer or a film could tell apart. The time of the last change
   * is not part of it: boards touch it without changing anything.
   */
  public String contentHash() {
    MessageDigest digest = sha256();
    for (String field : List.of(company, title, location, url, content)) {
      add(digest, field);
    }
    addAll(digest, departments);
    addAll(digest, offices);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The brief of a film about this posting. */
  public PostingBrief toBrief(BriefOptions options) {
    return new PostingBrief(
        greenhouseId(),
        company,
        title,
        location,
        departments,
        url,
        PostingText.blocks(content),
        options);
  }

  private static void addAll(MessageDigest digest, List<String> fields) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(fields.size()).flip());
    fields.forEach(field -> add(digest, field));
  }

  private static void add(MessageDigest digest, String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
