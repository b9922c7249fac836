package dev.reelmill.publish;

import dev.reelmill.encode.EncodedFilm.Preview;
import dev.reelmill.encode.EncodedFilm.Tile;
import java.util.Locale;

/**
 * The WebVTT track of a preview sheet: each cue's text is the sheet's name and the part of it that
 * shows that time, as a media fragment ({@code #xywh=left,top,width,height}; W3C Media Fragments
 * URI 1.0 section 4.2.2).
 */
final class PreviewTrack {
  private PreviewTrack() {}

  static String write(Preview preview, String sheet) {
    StringBuilder track = new StringBuilder("WEBVTT\n");
    for (int i = 0; i < preview.tiles().size(); i++) {
      Tile tile = preview.tiles().get(i);
      track.append('\n').append(timestamp(tile.start())).append(" --> ");
      track.append(timestamp(tile.end())).append('\n').append(sheet).append("#xywh=");
      track.append(preview.left(i)).append(',').append(preview.top(i)).append(',');
      track.append(preview.tileWidth()).append(',').append(preview.tileHeight()).append('\n');
    }
    return track.toString();
  }

  private static String timestamp(double seconds) {
    long milliseconds = Math.round(seconds * 1000);
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        milliseconds / 3_600_000,
        milliseconds / 60_000 % 60,
        milliseconds / 1000 % 60,
        milliseconds % 1000);
  }
}
