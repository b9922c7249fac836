package dev.reelmill.stream;

import dev.reelmill.storage.ObjectKeys;
import java.util.UUID;

/**
 * Where a player finds the objects of a video.
 *
 * @param base what comes before an object's key, ending in a slash
 */
public record PlaybackUrls(String base) {
  public PlaybackUrls {
    if (!base.endsWith("/")) {
      throw new IllegalArgumentException("ends in a slash: " + base);
    }
  }

  /** Objects served by this program, which is reached under the given address. */
  public static PlaybackUrls ofServer(String address) {
    return new PlaybackUrls(withSlash(address) + "media/");
  }

  /** Objects served by a content delivery network under the given address. */
  public static PlaybackUrls ofCdn(String address) {
    return new PlaybackUrls(withSlash(address));
  }

  /** The multivariant playlist. */
  public String playback(UUID videoId) {
    return base + ObjectKeys.multivariantPlaylist(videoId);
  }

  /** The multivariant playlist of a film in the making. */
  public String livePlayback(UUID videoId) {
    return base + ObjectKeys.liveMultivariantPlaylist(videoId);
  }

  /** The film as one file. */
  public String video(UUID videoId) {
    return base + ObjectKeys.mp4(videoId);
  }

  /** The still shown before playing. */
  public String poster(UUID videoId) {
    return base + ObjectKeys.poster(videoId);
  }

  /** The still in another size: small, medium or large. */
  public String thumbnail(UUID videoId, String size) {
    return base + ObjectKeys.thumbnail(videoId, size);
  }

  /** The captions. */
  public String captions(UUID videoId) {
    return base + ObjectKeys.captions(videoId);
  }

  /** The folder of the object under a key, ending in a slash. */
  String folder(String key) {
    return base + key.substring(0, key.lastIndexOf('/') + 1);
  }

  private static String withSlash(String address) {
    return address.endsWith("/") ? address : address + "/";
  }
}
