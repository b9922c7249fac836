package dev.reelmill.knowledge;

import dev.reelmill.brief.ReelmillException;

/**
 * A document that cannot be used: {@code unreadable_document}, not retryable. The message is the
 * rule it breaks, to be read after a field's name: "must be text, Markdown, HTML or PDF".
 */
public final class UnreadableDocument extends ReelmillException {
  private static final long serialVersionUID = 1L;

  /** A document that breaks a rule. */
  public UnreadableDocument(String rule) {
    super("unreadable_document", false, rule);
  }

  static UnreadableDocument kind() {
    return new UnreadableDocument("must be text, Markdown, HTML or PDF");
  }
}
