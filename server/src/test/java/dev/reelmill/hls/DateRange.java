package dev.reelmill.hls;

/**
 * Says something about a stretch of time; RFC 8216 section 4.3.2.7.
 *
 * @param attributes as they stand
 */
record DateRange(Attributes attributes) implements ReadTag {
  DateRange {
    attributes.requiredQuoted("ID");
    ProgramDateTime.requireTime(attributes.requiredQuoted("START-DATE"));
    attributes.quoted("END-DATE").ifPresent(ProgramDateTime::requireTime);
    attributes.decimal("DURATION");
    attributes.decimal("PLANNED-DURATION");
    boolean fixedEnd = attributes.has("DURATION") || attributes.has("END-DATE");
    boolean untilNext = attributes.word("END-ON-NEXT", "YES").isPresent();
    if (untilNext && (fixedEnd || attributes.quoted("CLASS").isEmpty())) {
      throw new IllegalArgumentException("END-ON-NEXT needs CLASS and no other end (4.3.2.7)");
    }
  }
}
