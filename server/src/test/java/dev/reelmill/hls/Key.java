package dev.reelmill.hls;

/**
 * Says how the segments that follow are encrypted; RFC 8216 section 4.3.2.4.
 *
 * @param attributes as they stand
 */
record Key(Attributes attributes) implements ReadTag {
  private static final String KEYFORMATVERSIONS = "[0-9]+(/[0-9]+)*";

  Key {
    String method = attributes.requiredWord("METHOD", "NONE|AES-128|SAMPLE-AES");
    boolean uri = attributes.quoted("URI").isPresent();
    attributes.word("IV", "0[xX][0-9A-F]{1,32}");
    attributes.quoted("KEYFORMAT");
    boolean broken =
        attributes
            .quoted("KEYFORMATVERSIONS")
            .filter(v -> !v.matches(KEYFORMATVERSIONS))
            .isPresent();
    if (broken) {
      throw new IllegalArgumentException("KEYFORMATVERSIONS are not numbers (4.3.2.4)");
    }
    if (method.equals("NONE")) {
      if (uri || attributes.has("IV") || hasFormat(attributes)) {
        throw new IllegalArgumentException("METHOD=NONE goes with nothing else (4.3.2.4)");
      }
    } else if (!uri) {
      throw Attributes.missing("URI");
    }
  }

  static Key read(String value) {
    return new Key(OurTags.attributes(value));
  }

  private static boolean hasFormat(Attributes attributes) {
    return attributes.has("KEYFORMAT") || attributes.has("KEYFORMATVERSIONS");
  }

  @Override
  public int neededVersion() {
    return hasFormat(attributes) ? 5 : attributes.has("IV") ? 2 : 1;
  }
}
