package dev.reelmill.hls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What lines of a multivariant playlist must not do to each other; RFC 8216 section 4.3.4. */
final class MultivariantRules {
  private final List<String> problems = new ArrayList<>();
  private final List<StreamInf> variants = new ArrayList<>();
  private final List<Optional<String>> pictures = new ArrayList<>();
  private final Set<String> groups = new HashSet<>();
  private final Set<String> once = new HashSet<>();
  private boolean addressWanted;

  private MultivariantRules() {}

  static List<String> problems(List<PlaylistLines.Line> lines) {
    MultivariantRules rules = new MultivariantRules();
    for (PlaylistLines.Line line : lines) {
      switch (line) {
        case PlaylistLines.TagLine(TagName name, Optional<Tag> tag) -> {
          rules.address(name == TagName.STREAM_INF);
          tag.ifPresent(rules::tag);
        }
        case PlaylistLines.UriLine(String uri) -> {
          if (!rules.addressWanted) {
            rules.problems.add("no #EXT-X-STREAM-INF before " + uri + " (4.3.4.2)");
          }
          rules.addressWanted = false;
        }
      }
    }
    rules.address(false);
    rules.variants.forEach(rules::references);
    rules.closedCaptions();
    return rules.problems;
  }

  private void address(boolean wantedNow) {
    if (addressWanted) {
      problems.add("#EXT-X-STREAM-INF is not followed by a URI (4.3.4.2)");
    }
    addressWanted = wantedNow;
  }

  private void tag(Tag tag) {
    switch (tag) {
      case Media media -> {
        String group = media.type() + " " + media.group();
        groups.add(group);
        unique(group + " named " + media.name());
        if (media.attributes().yes("DEFAULT")) {
          unique("default of " + group);
        }
      }
      case StreamInf variant -> {
        variants.add(variant);
        pictures.add(variant.attributes().quoted("VIDEO"));
      }
      case IFrameStreamInf variant -> pictures.add(variant.attributes().quoted("VIDEO"));
      case SessionData data -> unique("session data " + data.identity());
      case Extm3u _,
          Version _,
          Extinf _,
          SegmentByteRange _,
          Discontinuity _,
          Key _,
          SegmentMap _,
          ProgramDateTime _,
          DateRange _,
          TargetDuration _,
          MediaSequence _,
          DiscontinuitySequence _,
          Endlist _,
          PlaylistType _,
          IFramesOnly _,
          SessionKey _,
          IndependentSegments _,
          Start _ -> {}
    }
  }

  private void unique(String what) {
    if (!once.add(what)) {
      problems.add("more than one " + what + " (4.3.4)");
    }
  }

  private void references(StreamInf variant) {
    variant.audio().ifPresent(group -> reference("AUDIO", group));
    variant.subtitles().ifPresent(group -> reference("SUBTITLES", group));
    closedCaptions(variant).ifPresent(group -> reference("CLOSED-CAPTIONS", group));
  }

  private void reference(String type, String group) {
    if (!groups.contains(type + " " + group)) {
      problems.add("there is no " + type + " group \"" + group + "\" (4.3.4.2)");
    }
  }

  private static Optional<String> closedCaptions(StreamInf variant) {
    return saysNone(variant) ? Optional.empty() : variant.attributes().quoted("CLOSED-CAPTIONS");
  }

  private static boolean saysNone(StreamInf variant) {
    return variant.attributes().is("CLOSED-CAPTIONS", "NONE");
  }

  /** Either all variants say that there are none, or no variant does; and video groups exist. */
  private void closedCaptions() {
    long none = variants.stream().filter(MultivariantRules::saysNone).count();
    if (none > 0 && none < variants.size()) {
      problems.add("CLOSED-CAPTIONS=NONE in some variants only (4.3.4.2)");
    }
    pictures.forEach(group -> group.ifPresent(name -> reference("VIDEO", name)));
  }
}
