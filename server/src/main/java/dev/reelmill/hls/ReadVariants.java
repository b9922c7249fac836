package dev.reelmill.hls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a multivariant playlist lists, as far as it can be read. */
record ReadVariants(
    List<Media> media,
    List<Variant> variants,
    List<IFrameStreamInf> iFrames,
    boolean independentSegments) {

  /** A variant and its address. */
  record Variant(StreamInf tag, String uri) {}

  static ReadVariants of(String text) {
    List<Media> media = new ArrayList<>();
    List<Variant> variants = new ArrayList<>();
    List<IFrameStreamInf> iFrames = new ArrayList<>();
    boolean independent = false;
    Optional<StreamInf> open = Optional.empty();
    for (PlaylistLines.Line line : PlaylistLines.read(text).lines()) {
      switch (line) {
        case PlaylistLines.TagLine(TagName name, Optional<Tag> tag) -> {
          independent |= name == TagName.INDEPENDENT_SEGMENTS;
          if (tag.isPresent() && tag.get() instanceof Media rendition) {
            media.add(rendition);
          } else if (tag.isPresent() && tag.get() instanceof StreamInf variant) {
            open = Optional.of(variant);
          } else if (tag.isPresent() && tag.get() instanceof IFrameStreamInf pictures) {
            iFrames.add(pictures);
          }
        }
        case PlaylistLines.UriLine(String uri) -> {
          open.ifPresent(variant -> variants.add(new Variant(variant, uri)));
          open = Optional.empty();
        }
      }
    }
    return new ReadVariants(media, variants, iFrames, independent);
  }

  /** The playlist of the sound of a group. */
  Optional<String> audio(String group) {
    return media.stream()
        .filter(found -> found.type().equals("AUDIO") && found.group().equals(group))
        .findFirst()
        .flatMap(Media::uri);
  }

  boolean isAudio(String uri) {
    return media.stream()
        .anyMatch(found -> found.type().equals("AUDIO") && found.uri().equals(Optional.of(uri)));
  }

  /** The playlists of all subtitles. */
  List<String> subtitles() {
    return media.stream()
        .filter(found -> found.type().equals("SUBTITLES"))
        .flatMap(found -> found.uri().stream())
        .toList();
  }
}
