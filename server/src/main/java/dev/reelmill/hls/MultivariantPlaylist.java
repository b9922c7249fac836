package dev.reelmill.hls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The renditions of one film; RFC 8216 section 4.3.4, where it is called master playlist.
 *
 * @param renditions sound and subtitles in playlists of their own
 * @param variants in the order in which a player tries them; at least one
 * @param iFrames playlists of single pictures
 */
public record MultivariantPlaylist(
    List<Rendition> renditions, List<Variant> variants, List<IFrameVariant> iFrames) {
  public MultivariantPlaylist {
    renditions = List.copyOf(renditions);
    variants = List.copyOf(variants);
    iFrames = List.copyOf(iFrames);
    if (variants.isEmpty()) {
      throw new IllegalArgumentException("a film has at least one rendition");
    }
  }

  /** A rendition that variants name by its group. */
  public sealed interface Rendition {
    /** Of which group it is the only member. */
    String group();
  }

  /**
   * Sound.
   *
   * @param name for people
   * @param language RFC 5646
   * @param channels how many
   * @param uri of its media playlist
   */
  public record Audio(String group, String name, String language, int channels, String uri)
      implements Rendition {
    public Audio {
      Uris.requireFit(uri);
    }
  }

  /**
   * Subtitles, shown only when wanted.
   *
   * @param name for people
   * @param language RFC 5646
   * @param uri of its media playlist
   */
  public record Subtitles(String group, String name, String language, String uri)
      implements Rendition {
    public Subtitles {
      Uris.requireFit(uri);
    }
  }

  /**
   * What a player can choose.
   *
   * @param uri of the media playlist
   * @param bandwidth of it and of the sound that belongs to it
   * @param codecs RFC 6381, each of picture and sound, for example {@code avc1.64001f}
   * @param width pixels across
   * @param height pixels down
   * @param frameRate frames a second
   * @param audio group, unless the sound is among the pictures
   * @param subtitles group
   */
  public record Variant(
      String uri,
      Bandwidth bandwidth,
      List<String> codecs,
      int width,
      int height,
      double frameRate,
      Optional<String> audio,
      Optional<String> subtitles) {
    public Variant {
      Uris.requireFit(uri);
      codecs = List.copyOf(codecs);
      if (!(frameRate > 0)) {
        throw new IllegalArgumentException("frame rate " + frameRate);
      }
      stream(bandwidth, codecs, width, height);
    }

    private StreamInf tag() {
      return new StreamInf(
          stream(bandwidth, codecs, width, height)
              .put("FRAME-RATE", frameRate)
              .putQuoted("AUDIO", audio)
              .putQuoted("SUBTITLES", subtitles));
    }
  }

  /**
   * Pictures of a variant that can be shown without any other.
   *
   * @param uri of the media playlist
   * @param codec RFC 6381
   */
  public record IFrameVariant(
      String uri, Bandwidth bandwidth, String codec, int width, int height) {
    public IFrameVariant {
      Uris.requireFit(uri);
      stream(bandwidth, List.of(codec), width, height);
    }

    private IFrameStreamInf tag() {
      return new IFrameStreamInf(
          stream(bandwidth, List.of(codec), width, height).putQuoted("URI", uri));
    }
  }

  private static Attributes stream(
      Bandwidth bandwidth, List<String> codecs, int width, int height) {
    String list = String.join(",", codecs);
    if (!list.matches("[A-Za-z0-9.]+(,[A-Za-z0-9.]+)*")) {
      throw new IllegalArgumentException("codecs \"" + list + "\"");
    }
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(width + "x" + height);
    }
    return new Attributes()
        .put("BANDWIDTH", bandwidth.peak())
        .put("AVERAGE-BANDWIDTH", bandwidth.average())
        .putQuoted("CODECS", list)
        .putWord("RESOLUTION", width + "x" + height);
  }

  private static Media tag(Rendition rendition) {
    return new Media(
        switch (rendition) {
          case Audio(String group, String name, String language, int channels, String uri) ->
              media("AUDIO", group, name, language)
                  .putWord("DEFAULT", "YES")
                  .putWord("AUTOSELECT", "YES")
                  .putQuoted("CHANNELS", Integer.toString(channels))
                  .putQuoted("URI", uri);
          case Subtitles(String group, String name, String language, String uri) ->
              media("SUBTITLES", group, name, language)
                  .putWord("DEFAULT", "NO")
                  .putWord("AUTOSELECT", "YES")
                  .putQuoted("URI", uri);
        });
  }

  private static Attributes media(String type, String group, String name, String language) {
    return new Attributes()
        .putWord("TYPE", type)
        .putQuoted("GROUP-ID", group)
        .putQuoted("NAME", name)
        .putQuoted("LANGUAGE", language);
  }

  /** The playlist's text. */
  public String write() {
    List<String> lines = new ArrayList<>();
    lines.add(new Extm3u().line());
    lines.add(Version.SEVEN.line());
    lines.add(new IndependentSegments().line());
    renditions.forEach(rendition -> lines.add(tag(rendition).line()));
    for (Variant variant : variants) {
      lines.add(variant.tag().line());
      lines.add(variant.uri());
    }
    iFrames.forEach(variant -> lines.add(variant.tag().line()));
    return String.join("\n", lines) + "\n";
  }
}
