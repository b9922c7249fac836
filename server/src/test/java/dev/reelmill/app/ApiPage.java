package dev.reelmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Walks through docs/api.md as it stands there: its shell blocks as one script, its Java as one
 * file.
 */
final class ApiPage {
  private static final Path PAGE = Path.of("..", "docs", "api.md");

  private ApiPage() {}

  /** Runs all blocks against a server, in a folder, and gives what they printed. */
  static String walk(URI server, Path folder) throws IOException, InterruptedException {
    String page = Files.readString(PAGE);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("Walkthrough.java"), blocks(page, "java").getFirst());
    Path script = folder.resolve("walk.sh");
    Files.writeString(script, "set -eu -o pipefail\n" + String.join("\n", blocks(page, "bash")));
    Path printed = folder.resolve("printed");
    ProcessBuilder shell =
        new ProcessBuilder("bash", script.getFileName().toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile());
    shell.environment().put("SERVER", server.toString().replaceFirst("/$", ""));
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    shell.environment().merge("PATH", java, (path, first) -> first + ":" + path);
    Process walk = shell.start();
    try {
      assertThat(walk.waitFor(5, TimeUnit.MINUTES)).as("the walk ends").isTrue();
      assertThat(walk.exitValue()).as(Files.readString(printed)).isZero();
    } finally {
      walk.destroyForcibly();
    }
    return Files.readString(printed);
  }

  private static List<String> blocks(String page, String language) {
    return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
        .matcher(page)
        .results()
        .map(block -> block.group(1))
        .collect(Collectors.toList());
  }
}
