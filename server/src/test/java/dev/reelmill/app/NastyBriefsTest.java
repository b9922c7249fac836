package dev.reelmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.brief.Brief;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.composition.Film;
import dev.reelmill.composition.FilmFormat;
import dev.reelmill.composition.LayoutCheck;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.script.LocalWriter;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptScene;
import dev.reelmill.topic.TopicFilms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Nasty texts in every field of every kind of brief: told right, or refused by name. */
class NastyBriefsTest {
  /** Halves of characters can be written no other way. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final Set<String> REFUSALS =
      Set.of("brief_too_short", "unsupported_language", "unknown_voice", "unknown_template");
  private static final LocalWriter WRITER = new LocalWriter(new TopicFilms());
  private static final SpeechEngines VOICES = new SpeechEngines();

  private static final List<FilmFormat> FORMATS =
      List.of(
          new FilmFormat(720, 1280, 30),
          new FilmFormat(1280, 720, 30),
          new FilmFormat(720, 720, 30),
          new FilmFormat(960, 720, 30));

  private static final List<String> BRIEFS =
      List.of(
          """
          {"kind": "prompt", "prompt": "Why bees matter", "style": "fun", "duration": 12,
           "aspect_ratio": "1:1", "quality": "draft", "template_id": "ember",
           "voice": "cmu-slt-hsmm", "language": "en"}
          """,
          """
          {"kind": "dream", "title": "The lighthouse", "style": "calm",
           "text": "I stood above the clouds. Whales swam past. Then the light went out."}
          """,
          """
          {"kind": "topic", "persona": "savings_builder", "topic": "cd_basics"}
          """,
          """
          {"kind": "posting", "posting": {"id": 7, "title": "Toolmaker",
           "company_name": "Larkspur Tools", "location": {"name": "Ghent"},
           "absolute_url": "https://jobs.example.com/7", "departments": [{"name": "Shop"}],
           "content": "<p>Larkspur makes hand tools.</p><h3>What you'll do</h3><ul><li>Grind plane irons every day</li><li>Teach apprentices to sharpen a chisel</li></ul>"}}
          """);

  private static final Set<String> SPOKEN = new HashSet<>();
  private static final Set<String> LAID_OUT = new HashSet<>();

  @TempDir static Path folder;
  private final Path file = folder.resolve("brief.json");

  static List<String> texts() throws IOException {
    try (InputStream in = NastyBriefsTest.class.getResourceAsStream("/dev/reelmill/nasty.json")) {
      return JSON.readTree(Objects.requireNonNull(in))
          .valueStream()
          .map(JsonNode::stringValue)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void areToldRightOrRefusedByName(String text) {
    assertThat(problems(text)).isEmpty();
  }

  /** What goes wrong with a text in any field of any brief. */
  List<String> problems(String text) {
    List<String> problems = new ArrayList<>();
    for (String brief : BRIEFS) {
      for (String field : fields(JSON.readTree(brief), "")) {
        JsonNode json = JSON.readTree(brief);
        put(json, field, text);
        problem(JSON.writeValueAsString(json), field, text)
            .forEach(what -> problems.add(field + ": " + what));
      }
    }
    return problems;
  }

  private List<String> problem(String json, String field, String text) {
    try {
      Brief brief = BriefFile.read(Files.writeString(file, json));
      if (!BriefCodec.fromJson(BriefCodec.toJson(brief)).equals(brief)) {
        return List.of("is another brief after writing and reading");
      }
      VOICES.forVoice(brief.options().voice());
      Film.templateId(brief.options(), "seed");
      Script script = WRITER.write(brief);
      if (!field.startsWith("posting/")) { // said in lines of the same form
        script.scenes().stream().map(ScriptScene::lines).flatMap(List::stream).forEach(this::speak);
      }
      return laidOut(script, FORMATS.get(Math.floorMod(text.hashCode(), FORMATS.size())));
    } catch (ReelmillException refused) {
      String name = field.replaceAll(".*/", "");
      boolean named =
          refused.code().startsWith("invalid_")
              && String.valueOf(refused.getMessage()).contains(name);
      boolean known = named || REFUSALS.contains(refused.code());
      return known && !refused.retryable() ? List.of() : List.of(refused.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with scenes that have not been laid out yet. */
  private static List<String> laidOut(Script script, FilmFormat format) {
    List<ScriptScene> fresh =
        script.scenes().stream().filter(scene -> LAID_OUT.add(format + " " + scene)).toList();
    return fresh.isEmpty()
        ? List.of()
        : LayoutCheck.problems(new Script(script.title(), fresh), format).stream()
            .filter(problem -> !problem.contains("without glyphs")) // drawn without, and logged
            .toList();
  }

  /** Fails with the voice's own code when a line cannot be said. */
  private void speak(String line) {
    if (SPOKEN.add(line)) {
      assertThat(VOICES.forVoice(null).speak(line).audio().seconds()).isPositive();
    }
  }

  /** Paths of all texts in a tree. */
  private static List<String> fields(JsonNode node, String path) {
    List<String> fields = new ArrayList<>();
    switch (node) {
      case ObjectNode object ->
          object
              .properties()
              .forEach(
                  member -> fields.addAll(fields(member.getValue(), path + "/" + member.getKey())));
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          fields.addAll(fields(array.get(i), path + "/" + i));
        }
      }
      default -> {
        if (node.isString()) {
          fields.add(path.substring(1));
        }
      }
    }
    return fields;
  }

  private static void put(JsonNode tree, String field, String text) {
    int end = field.lastIndexOf('/');
    JsonNode parent = end < 0 ? tree : tree.at("/" + field.substring(0, end));
    ((ObjectNode) parent).put(field.substring(end + 1), text);
  }
}
