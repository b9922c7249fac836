package dev.reelmill.hls;

import java.util.ArrayList;
import java.util.List;

/**
 * The renditions of one film; RFC 8216 section 4.3.4, where it is called master playlist.
 *
 * @param variants in the order in which a player tries them, the largest first; at least one
 */
public record MultivariantPlaylist(List<Variant> variants) {
  public MultivariantPlaylist {
    variants = List.copyOf(variants);
    if (variants.isEmpty()) {
      throw new IllegalArgumentException("a film has at least one rendition");
    }
  }

  /**
   * One rendition.
   *
   * @param uri of its media playlist
   * @param bandwidth peak bits a second, see {@link Bandwidth}
   * @param averageBandwidth bits a second over the whole, not more than the peak
   * @param codecs RFC 6381, each of picture and sound, for example {@code avc1.64001f}
   * @param width pixels across
   * @param height pixels down
   * @param frameRate frames a second
   */
  public record Variant(
      String uri,
      long bandwidth,
      long averageBandwidth,
      List<String> codecs,
      int width,
      int height,
      double frameRate) {
    public Variant {
      Uris.requireFit(uri);
      codecs = List.copyOf(codecs);
      tag(bandwidth, averageBandwidth, codecs, width, height, frameRate);
    }

    StreamInf tag() {
      return tag(bandwidth, averageBandwidth, codecs, width, height, frameRate);
    }

    private static StreamInf tag(
        long peak, long average, List<String> codecs, int width, int height, double rate) {
      return new StreamInf(peak, average, String.join(",", codecs), width, height, rate);
    }
  }

  /** The playlist's text. */
  public String write() {
    List<String> lines = new ArrayList<>();
    lines.add(new Extm3u().line());
    lines.add(Version.SEVEN.line());
    lines.add(new IndependentSegments().line());
    for (Variant variant : variants) {
      lines.add(variant.tag().line());
      lines.add(variant.uri());
    }
    return String.join("\n", lines) + "\n";
  }
}
