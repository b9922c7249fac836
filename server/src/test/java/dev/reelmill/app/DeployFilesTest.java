package dev.reelmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files in deploy: they can be read, name only what the program knows, and agree. */
class DeployFilesTest {
  private static final Path DEPLOY = Path.of("../deploy");

  /** Java's own. */
  private static final Set<String> NOT_OURS = Set.of("JAVA_TOOL_OPTIONS");

  private static final Pattern SETTING = Pattern.compile("(?m)^\\| `([A-Z0-9_]+)`");
  private static final Pattern ASSIGNED = Pattern.compile("(?m)^([A-Z0-9_]+)=");
  private static final Pattern IN_IMAGE = Pattern.compile("(?m)^ENV ([A-Z0-9_]+)=");
  private static final Pattern ASKED = Pattern.compile("\\$\\{([A-Z0-9_]+)");

  @Test
  void everyVariableOfReelmillIsASetting() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String service : new String[] {"api", "worker"}) {
      named.addAll(compose().path(service).path("environment").propertyNames());
    }
    for (JsonNode document : kubernetes()) {
      if (document.path("kind").asString().equals("ConfigMap")) {
        named.addAll(document.path("data").propertyNames());
      }
      container(document).path("env").forEach(one -> named.add(one.path("name").asString()));
    }
    named.addAll(found(ASSIGNED, text("kubernetes/base/secret.example.env")));
    named.addAll(found(IN_IMAGE, text("Dockerfile")));
    named.removeAll(NOT_OURS);
    assertThat(named).contains("DATABASE_URL", "S3_BUCKET", "WORKER_ID", "REELMILL_HOME");
    assertThat(found(SETTING, Files.readString(Path.of("../docs/configuration.md"))))
        .containsAll(named);
  }

  @Test
  void theExampleHasWhatComposeAsksFor() throws IOException {
    assertThat(found(ASSIGNED, text("example.env"))).isEqualTo(found(ASKED, text("compose.yaml")));
  }

  @Test
  void everyCommandIsUnderstoodAndAWorkerIsGivenTheTimeToDrain() throws IOException {
    List<JsonNode> commands = new ArrayList<>();
    for (String service : new String[] {"api", "worker"}) {
      commands.add(compose().path(service).path("command"));
    }
    for (JsonNode document : kubernetes()) {
      JsonNode arguments = container(document).path("args");
      if (!arguments.isMissingNode()) {
        commands.add(arguments);
      }
      int drain = drain(arguments);
      if (drain > 0) {
        assertThat(pod(document).path("terminationGracePeriodSeconds").asInt())
            .isGreaterThanOrEqualTo(drain + 20);
      }
    }
    assertThat(commands).hasSizeGreaterThanOrEqualTo(4);
    for (JsonNode command : commands) {
      String[] words = command.valueStream().map(JsonNode::asString).toArray(String[]::new);
      ReelmillCommand.line().parseArgs(words);
    }
    JsonNode worker = compose().path("worker");
    assertThat(worker.path("stop_grace_period").asString())
        .isEqualTo(drain(worker.path("command")) + 20 + "s");
  }

  @Test
  void whatAKustomizationNamesIsThere() throws IOException {
    for (Path file : yaml("kubernetes")) {
      if (file.endsWith("kustomization.yaml")) {
        for (JsonNode resource : read(file).getFirst().path("resources")) {
          assertThat(file.resolveSibling(resource.asString())).exists();
        }
      }
    }
  }

  private static int drain(JsonNode arguments) {
    List<String> words = arguments.valueStream().map(JsonNode::asString).toList();
    int at = words.indexOf("--drain");
    return at < 0 ? 0 : Integer.parseInt(words.get(at + 1));
  }

  private static JsonNode pod(JsonNode document) {
    return document.path("spec").path("template").path("spec");
  }

  private static JsonNode container(JsonNode document) {
    return pod(document).path("containers").path(0);
  }

  private static JsonNode compose() throws IOException {
    return read(DEPLOY.resolve("compose.yaml")).getFirst().path("services");
  }

  private static List<JsonNode> kubernetes() throws IOException {
    List<JsonNode> documents = new ArrayList<>();
    for (Path file : yaml("kubernetes")) {
      documents.addAll(read(file));
    }
    return documents;
  }

  private static List<Path> yaml(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(DEPLOY.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  /** Each document of a file, with what it includes put in its place. */
  private static List<JsonNode> read(Path file) throws IOException {
    List<JsonNode> documents = new ArrayList<>();
    for (Object document : new Yaml().loadAll(Files.readString(file))) {
      documents.add(JsonMapper.shared().valueToTree(document));
    }
    return documents;
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static String text(String file) throws IOException {
    return Files.readString(DEPLOY.resolve(file));
  }
}
