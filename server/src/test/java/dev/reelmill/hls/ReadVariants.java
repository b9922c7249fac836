package dev.reelmill.hls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a multivariant playlist lists, as far as it can be read.
 *
 * @param media the attributes of renditions in playlists of their own
 * @param iFrames the attributes of playlists of single pictures
 */
record ReadVariants(
    List<Attributes> media,
    List<Variant> variants,
    List<Attributes> iFrames,
    boolean independentSegments) {

  /** A variant and its address. */
  record Variant(Attributes attributes, String uri) {}

  static ReadVariants of(String text) {
    List<Attributes> media = new ArrayList<>();
    List<Variant> variants = new ArrayList<>();
    List<Attributes> iFrames = new ArrayList<>();
    boolean independent = false;
    Optional<Attributes> open = Optional.empty();
    for (PlaylistLines.Line line : PlaylistLines.read(text).lines()) {
      switch (line) {
        case PlaylistLines.TagLine tag -> {
          independent |= tag.name() == TagName.INDEPENDENT_SEGMENTS;
          if (tag.ours().isPresent() && tag.ours().get() instanceof Media(Attributes rendition)) {
            media.add(rendition);
          } else if (tag.ours().isPresent()
              && tag.ours().get() instanceof StreamInf(Attributes variant)) {
            open = Optional.of(variant);
          } else if (tag.ours().isPresent()
              && tag.ours().get() instanceof IFrameStreamInf(Attributes pictures)) {
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
    return sounds()
        .filter(found -> found.requiredQuoted("GROUP-ID").equals(group))
        .findFirst()
        .flatMap(found -> found.quoted("URI"));
  }

  boolean isAudio(String uri) {
    return sounds().anyMatch(found -> found.quoted("URI").equals(Optional.of(uri)));
  }

  private Stream<Attributes> sounds() {
    return media.stream().filter(found -> found.is("TYPE", "AUDIO"));
  }

  /** The playlists of all subtitles. */
  List<String> subtitles() {
    return media.stream()
        .filter(found -> found.is("TYPE", "SUBTITLES"))
        .flatMap(found -> found.quoted("URI").stream())
        .toList();
  }
}
