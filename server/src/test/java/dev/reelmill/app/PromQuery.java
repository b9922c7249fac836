package dev.reelmill.app;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions to Prometheus, as the dashboard and the alerts ask them, and the metrics they name. */
final class PromQuery {
  private static final Pattern NOT_METRICS =
      Pattern.compile(
          "\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"|\\b(by|without|ignoring|on|group_left)\\s*\\([^)]*\\)");

  private static final Pattern CODED = Pattern.compile("([a-z_]+)\\{code=~?\"([^\"]+)\"}");

  private static final Pattern WORD = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");

  private static final Set<String> LANGUAGE =
      Set.of("sum", "max", "min", "rate", "increase", "absent", "histogram_quantile", "and", "or");

  private PromQuery() {}

  static List<String> ofDashboard() throws IOException {
    JsonNode dashboard = JsonMapper.shared().readTree(deployed("grafana/reelmill.json"));
    return dashboard.findValues("expr").stream().map(JsonNode::asString).toList();
  }

  static List<String> ofAlerts() throws IOException {
    JsonNode file =
        JsonMapper.shared().valueToTree(new Yaml().load(deployed("prometheus/alerts.yml")));
    return file.findValues("expr").stream().map(JsonNode::asString).toList();
  }

  /** Every metric that the questions name. */
  static Set<String> metrics(List<String> questions) {
    return questions.stream()
        .map(question -> NOT_METRICS.matcher(question).replaceAll(" "))
        .flatMap(PromQuery::words)
        .filter(word -> !LANGUAGE.contains(word))
        .collect(toSet());
  }

  /** Every counter of an error code that the questions name, in the form in which it is told. */
  static Set<String> countersOfCodes(List<String> questions) {
    return questions.stream()
        .flatMap(question -> CODED.matcher(question).results())
        .flatMap(PromQuery::countersOfCodes)
        .collect(toSet());
  }

  private static Stream<String> countersOfCodes(MatchResult coded) {
    return Stream.of(coded.group(2).split("\\|"))
        .map(code -> "%s{code=\"%s\"}".formatted(coded.group(1), code));
  }

  private static Stream<String> words(String question) {
    return WORD.matcher(question.replaceAll("\\b[0-9][0-9.e]*\\b", " "))
        .results()
        .map(MatchResult::group);
  }

  private static String deployed(String file) throws IOException {
    return Files.readString(Path.of("../deploy").resolve(file));
  }
}
