package dev.reelmill.publish;

import java.nio.file.Path;

/** How one object of a video names another, so that all may be moved together. */
final class RelativeKeys {
  private RelativeKeys() {}

  /** The reference in the object under one key to the object under another; RFC 3986. */
  static String from(String referringKey, String key) {
    Path folder = Path.of(referringKey.substring(0, referringKey.lastIndexOf('/')));
    return folder.relativize(Path.of(key)).toString().replace('\\', '/');
  }
}
