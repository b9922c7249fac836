package dev.reelmill.encode;

import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import dev.reelmill.media.Libav;
import dev.reelmill.media.NativeScope;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/** Settings as libav takes them. */
final class Options {
  private Options() {}

  /** No settings. */
  static AVDictionary none() {
    return new AVDictionary(null);
  }

  static AVDictionary of(NativeScope scope, Map<String, String> settings) {
    AVDictionary dictionary = none();
    scope.onClose(() -> av_dict_free(dictionary));
    settings.forEach(
        (name, value) -> Libav.check(av_dict_set(dictionary, name, value, 0), "set " + name));
    return dictionary;
  }
}
