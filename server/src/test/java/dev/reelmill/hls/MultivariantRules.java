package dev.reelmill.hls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What lines of a multivariant playlist must not do to each other; RFC 8216 section 4.3.4. */
final class MultivariantRules {
  private final List<String> problems = new ArrayList<>();
  private final List<Attributes> variants = new ArrayList<>();
  private final List<Optional<String>> pictures = new ArrayList<>();
  private final Set<String> groups = new HashSet<>();
  private final Set<String> once = new HashSet<>();
  private boolean addressWanted;

  private MultivariantRules() {}

  static List<String> problems(List<PlaylistLines.Line> lines) {
    MultivariantRules rules = new MultivariantRules();
    for (PlaylistLines.Line line : lines) {
      switch (line) {
        case PlaylistLines.TagLine(TagName name, Optional<ReadTag> tag) -> {
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

  private void tag(ReadTag tag) {
    switch (tag) {
      case ReadTag.Ours(Tag ours, int _) -> ours(ours);
      case SessionData data -> unique("session data " + data.identity());
      case DateRange _,
          Discontinuity _,
          DiscontinuitySequence _,
          Key _,
          ProgramDateTime _,
          SessionKey _,
          Start _ -> {}
    }
  }

  private void ours(Tag tag) {
    switch (tag) {
      case Media(Attributes media) -> {
        String group = media.requiredWord("TYPE", ".*") + " " + media.requiredQuoted("GROUP-ID");
        groups.add(group);
        unique(group + " named " + media.requiredQuoted("NAME"));
        if (media.yes("DEFAULT")) {
          unique("default of " + group);
        }
      }
      case StreamInf(Attributes variant) -> {
        variants.add(variant);
        pictures.add(variant.quoted("VIDEO"));
      }
      case IFrameStreamInf(Attributes variant) -> pictures.add(variant.quoted("VIDEO"));
      case Extm3u _,
          Version _,
          Extinf _,
          SegmentByteRange _,
          SegmentMap _,
          TargetDuration _,
          MediaSequence _,
          Endlist _,
          PlaylistType _,
          IFramesOnly _,
          IndependentSegments _ -> {}
    }
  }

  private void unique(String what) {
    if (!once.add(what)) {
      problems.add("more than one " + what + " (4.3.4)");
    }
  }

  private void references(Attributes variant) {
    variant.quoted("AUDIO").ifPresent(group -> reference("AUDIO", group));
    variant.quoted("SUBTITLES").ifPresent(group -> reference("SUBTITLES", group));
    closedCaptions(variant).ifPresent(group -> reference("CLOSED-CAPTIONS", group));
  }

  private void reference(String type, String group) {
    if (!groups.contains(type + " " + group)) {
      problems.add("there is no " + type + " group \"" + group + "\" (4.3.4.2)");
    }
  }

  private static Optional<String> closedCaptions(Attributes variant) {
    return saysNone(variant) ? Optional.empty() : variant.quoted("CLOSED-CAPTIONS");
  }

  private static boolean saysNone(Attributes variant) {
    return variant.is("CLOSED-CAPTIONS", "NONE");
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
