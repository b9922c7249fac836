package dev.reelmill.hls;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads tags of the kinds that we write. What breaks a tag's own rules is refused with an {@link
 * IllegalArgumentException}.
 */
final class OurTags {
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([A-Z0-9-]+)=(\"[^\"\r\n]*\"|[^\",\\s]+)(,|$)");
  private static final Pattern RANGE = Pattern.compile("([0-9]{1,18})(?:@([0-9]{1,18}))?");

  private OurTags() {}

  static ReadTag version(String value) {
    return anywhere(new Version(number("the version", value)));
  }

  /** Durations that are no whole numbers need version 3. */
  static ReadTag extinf(String value) {
    int comma = value.indexOf(',');
    if (comma < 0) {
      throw new IllegalArgumentException("is not a duration and a comma: " + value + " (4.3.2.1)");
    }
    String duration = value.substring(0, comma);
    return new ReadTag.Ours(
        new Extinf(Attributes.decimal("the duration", duration)), duration.contains(".") ? 3 : 1);
  }

  static ReadTag byteRange(String value) {
    return new ReadTag.Ours(new SegmentByteRange(range(value)), 4);
  }

  /** One version less is enough in an I-frame playlist. */
  static ReadTag map(String value) {
    Attributes attributes = attributes(value);
    Optional<ByteRange> range = attributes.quoted("BYTERANGE").map(OurTags::range);
    return new ReadTag.Ours(new SegmentMap(attributes.requiredQuoted("URI"), range), 6);
  }

  static ReadTag targetDuration(String value) {
    return anywhere(new TargetDuration(number("the target duration", value)));
  }

  static ReadTag mediaSequence(String value) {
    return anywhere(new MediaSequence(Attributes.integer("the sequence", value)));
  }

  static ReadTag playlistType(String value) {
    return switch (value) {
      case "EVENT" -> anywhere(PlaylistType.EVENT);
      case "VOD" -> anywhere(PlaylistType.VOD);
      default ->
          throw new IllegalArgumentException("is neither VOD nor EVENT: " + value + " (4.3.3.5)");
    };
  }

  static ReadTag media(String value) {
    Attributes attributes = attributes(value);
    Media media = new Media(attributes);
    boolean service = attributes.quoted("INSTREAM-ID").orElse("").startsWith("SERVICE");
    return new ReadTag.Ours(media, service ? 7 : 1);
  }

  static ReadTag streamInf(String value) {
    return anywhere(new StreamInf(attributes(value)));
  }

  static ReadTag iFrameStreamInf(String value) {
    return anywhere(new IFrameStreamInf(attributes(value)));
  }

  /** A tag that a playlist of any version may have. */
  static ReadTag anywhere(Tag tag) {
    return new ReadTag.Ours(tag, 1);
  }

  /** Reads a list; names that nobody asks for are ignored, as section 6.3.1 demands. */
  static Attributes attributes(String list) {
    Attributes attributes = new Attributes();
    Matcher attribute = ATTRIBUTE.matcher(list);
    int at = 0;
    while (attribute.find(at) && attribute.start() == at) {
      at = attribute.end();
      if (attributes.has(attribute.group(1))) {
        throw new IllegalArgumentException("names " + attribute.group(1) + " twice (4.2)");
      }
      attributes.putWord(attribute.group(1), attribute.group(2));
      if (at == list.length() && attribute.group(3).isEmpty()) {
        return attributes;
      }
    }
    throw new IllegalArgumentException("has a broken attribute list: " + list + " (4.2)");
  }

  private static int number(String what, String value) {
    return (int) Math.min(Integer.MAX_VALUE, Attributes.integer(what, value));
  }

  private static ByteRange range(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      throw new IllegalArgumentException("is not a byte range: " + text + " (4.3.2.2)");
    }
    String offset = range.group(2);
    return new ByteRange(
        Long.parseLong(range.group(1)),
        offset == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(offset)));
  }
}
