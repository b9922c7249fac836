package dev.reelmill.hls;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A film by its texts; other resources have the sizes that their texts say, or do not exist. */
record FilmText(Map<String, String> texts) implements AuthoringCheck.Resources {
  @Override
  public Optional<String> text(String path) {
    return Optional.ofNullable(texts.get(path));
  }

  @Override
  public OptionalLong bytes(String path) {
    String text = texts.get(path);
    return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }
}
