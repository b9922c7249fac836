package dev.reelmill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** NOTICE names whatever stands on the class path, by Maven group or artifact in brackets. */
class NoticeTest {
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]+)\\)");

  @Test
  void everyJarIsNamed() throws IOException {
    List<String> named = named();
    List<String> jars = jars();
    assertThat(jars).hasSizeGreaterThan(100);
    assertThat(jars)
        .as("jars without a line in NOTICE: add name, licence and (artifact)")
        .allMatch(jar -> named.stream().anyMatch(name -> comesAs(name, jar)));
  }

  @Test
  void everyNameIsOfAJar() throws IOException {
    List<String> jars = jars();
    assertThat(named())
        .filteredOn(name -> name.matches("[A-Za-z0-9_.-]+"))
        .allMatch(name -> jars.stream().anyMatch(jar -> comesAs(name, jar)));
  }

  /** A jar lies in folders of its group, its artifact and its version. */
  private static boolean comesAs(String name, String jar) {
    return jar.contains("/" + name + "/") || jar.contains("/" + name.replace('.', '/') + "/");
  }

  private static List<String> named() throws IOException {
    return BRACKETS
        .matcher(Files.readString(Path.of("../NOTICE")))
        .results()
        .flatMap(brackets -> Pattern.compile("[,;] ").splitAsStream(brackets.group(1)))
        .toList();
  }

  private static List<String> jars() {
    String path = System.getProperty("java.class.path");
    return List.copyOf(
        new TreeSet<>(
            Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> entry.replace(File.separatorChar, '/'))
                .toList()));
  }
}
