package dev.reelmill.hls;

import java.util.Optional;

/**
 * Names an alternative rendition: another sound, subtitles; RFC 8216 section 4.3.4.1.
 *
 * @param attributes as they stand
 */
record Media(Attributes attributes) implements Tag {
  private static final String TYPES = "AUDIO|VIDEO|SUBTITLES|CLOSED-CAPTIONS";

  Media {
    String type = attributes.requiredWord("TYPE", TYPES);
    attributes.requiredQuoted("GROUP-ID");
    attributes.requiredQuoted("NAME");
    for (String name : new String[] {"LANGUAGE", "ASSOC-LANGUAGE", "CHARACTERISTICS", "CHANNELS"}) {
      attributes.quoted(name);
    }
    uri(type, attributes);
    instream(type, attributes);
    attributes.word("FORCED", "YES|NO");
    if (attributes.has("FORCED") && !type.equals("SUBTITLES")) {
      throw new IllegalArgumentException("FORCED is for subtitles only (4.3.4.1)");
    }
    if (attributes.yes("DEFAULT")
        && attributes.has("AUTOSELECT")
        && !attributes.yes("AUTOSELECT")) {
      throw new IllegalArgumentException("what is the default must be selectable (4.3.4.1)");
    }
    attributes.yes("AUTOSELECT");
  }

  private static void uri(String type, Attributes attributes) {
    boolean uri = attributes.quoted("URI").isPresent();
    if (uri && type.equals("CLOSED-CAPTIONS")) {
      throw new IllegalArgumentException("closed captions have no URI (4.3.4.1)");
    }
    if (!uri && type.equals("SUBTITLES")) {
      throw Attributes.missing("URI");
    }
  }

  private static void instream(String type, Attributes attributes) {
    Optional<String> instream = attributes.quoted("INSTREAM-ID");
    if (type.equals("CLOSED-CAPTIONS") != instream.isPresent()) {
      throw new IllegalArgumentException(
          "INSTREAM-ID belongs to closed captions and to nothing else (4.3.4.1)");
    }
    if (instream
        .filter(id -> !id.matches("CC[1-4]|SERVICE([1-9]|[1-5][0-9]|6[0-3])"))
        .isPresent()) {
      throw new IllegalArgumentException("INSTREAM-ID is none: " + instream.get() + " (4.3.4.1)");
    }
  }

  @Override
  public String line() {
    return "#EXT-X-MEDIA:" + attributes;
  }
}
