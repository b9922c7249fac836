package dev.reelmill.storage;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every object key of the store is made here. */
public final class ObjectKeys {
  /** What the keys of all videos' objects start with. */
  public static final String VIDEOS = "hls/";

  private static final Pattern IN_A_VIDEO =
      Pattern.compile(VIDEOS + "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/.+");

  /**
   * Path segments that start with a letter or digit: never empty, never {@code ..}, never hidden,
   * never longer than a file's name may be. At most 1024 characters in all, as on S3.
   */
  private static final Pattern KEY =
      Pattern.compile(
          "(?=.{1,1024}$)[A-Za-z0-9][A-Za-z0-9._-]{0,254}(/[A-Za-z0-9][A-Za-z0-9._-]{0,254})*");

  private ObjectKeys() {}

  /** Whether objects may have such a key. */
  static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  /** Whether a key may start like this; with "" they all do. */
  static boolean startsKeys(String prefix) {
    return prefix.isEmpty()
        || isKey(prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix);
  }

  /** The video an object belongs to, or empty when it belongs to none. */
  public static Optional<UUID> videoOf(String key) {
    Matcher matcher = IN_A_VIDEO.matcher(key);
    return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
  }

  /** The folder of a video; every object of the video is under it. */
  public static String video(UUID videoId) {
    return VIDEOS + videoId + "/";
  }

  /** The finished film's multivariant playlist. */
  public static String multivariantPlaylist(UUID videoId) {
    return video(videoId) + "master.m3u8";
  }

  /** The multivariant playlist of a film in the making. */
  public static String liveMultivariantPlaylist(UUID videoId) {
    return live(videoId) + "master.m3u8";
  }

  /** The growing media playlist of a rendition of a film in the making. */
  public static String liveMediaPlaylist(UUID videoId, String rendition) {
    return live(videoId) + rendition + "/playlist.m3u8";
  }

  /** The init segment of a provisional rendition, which the finished film has not. */
  public static String liveInitSegment(UUID videoId, String rendition) {
    return live(videoId) + rendition + "/init.mp4";
  }

  /** A media segment of a provisional rendition, numbered from 0. */
  public static String liveSegment(UUID videoId, String rendition, int number) {
    return live(videoId) + rendition + "/segment_%03d.m4s".formatted(number);
  }

  /** Whether the object under a key is of use only when others are there: playlists, metadata. */
  public static boolean namesOthers(String key) {
    return key.endsWith(".m3u8") || key.endsWith("/metadata.json");
  }

  /** Whether the object under a key may grow while its video is made. */
  public static boolean growing(String key) {
    return provisional(key) && key.endsWith(".m3u8");
  }

  /** Whether an object is only for those who watch its video while it is made. */
  public static boolean provisional(String key) {
    return videoOf(key).filter(video -> key.startsWith(live(video))).isPresent();
  }

  private static String live(UUID videoId) {
    return video(videoId) + "live/";
  }

  /** The playlist of a rendition's pictures that need no other. */
  public static String iFramePlaylist(UUID videoId, String rendition) {
    return video(videoId) + rendition + "/iframes.m3u8";
  }

  /** The playlist of the captions in segments. */
  public static String subtitlePlaylist(UUID videoId) {
    return video(videoId) + "subtitles/playlist.m3u8";
  }

  /** A segment of the captions, numbered from 0. */
  public static String subtitleSegment(UUID videoId, int number) {
    return video(videoId) + "subtitles/segment_%03d.vtt".formatted(number);
  }

  /** The poster in another size: small, medium or large. */
  public static String thumbnail(UUID videoId, String size) {
    return video(videoId) + "thumbnail_" + size + ".jpg";
  }

  /** The sheet of small pictures for previews. */
  public static String previewSheet(UUID videoId) {
    return video(videoId) + "preview.jpg";
  }

  /** The WebVTT track that says which part of the sheet belongs to which time. */
  public static String previewTrack(UUID videoId) {
    return video(videoId) + "preview.vtt";
  }

  /** A rendition's media playlist. */
  public static String mediaPlaylist(UUID videoId, String rendition) {
    return video(videoId) + rendition + "/playlist.m3u8";
  }

  /** A rendition's init segment. */
  public static String initSegment(UUID videoId, String rendition) {
    return video(videoId) + rendition + "/init.mp4";
  }

  /** A rendition's media segment, numbered from 0. */
  public static String segment(UUID videoId, String rendition, int number) {
    return video(videoId) + rendition + "/segment_%03d.m4s".formatted(number);
  }

  /** The still shown before playing. */
  public static String poster(UUID videoId) {
    return video(videoId) + "poster.jpg";
  }

  /** The film as one file. */
  public static String mp4(UUID videoId) {
    return video(videoId) + "video.mp4";
  }

  /** The captions as WebVTT. */
  public static String captions(UUID videoId) {
    return video(videoId) + "captions.vtt";
  }

  /** The film's metadata. */
  public static String metadata(UUID videoId) {
    return video(videoId) + "metadata.json";
  }
}
