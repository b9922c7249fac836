package dev.reelmill.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.AspectRatio;
import dev.reelmill.brief.Brief;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.script.LocalWriter;
import dev.reelmill.topic.TopicFilms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandIT {
  private static final Pattern EXAMPLE =
      Pattern.compile("```json\n(\\{\"kind\".+?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void theExampleOfTheReadmeIsABriefThatAFilmCanBeMadeOf() throws Exception {
    PostingBrief brief = (PostingBrief) BriefFile.read(file(example()));
    assertThat(brief.title()).isEqualTo("Baker");
    assertThat(brief.company()).isEqualTo("Kornblum & Daughters");
    assertThat(brief.location()).isEqualTo("Leeds");
    assertThat(new LocalWriter(new TopicFilms()).write(brief).scenes())
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void aPostingMayStandAloneWithTheOptionsAmongItsFields() throws IOException {
    String alone = example().replace("{\"kind\": \"posting\", \"posting\": ", "");
    alone = alone.strip().replaceFirst("\\}\\}$", ", \"metadata\": [], \"aspect_ratio\": \"1:1\"}");
    Brief brief = BriefFile.read(file(alone));
    assertThat(brief.options().aspectRatio()).isEqualTo(AspectRatio.SQUARE);
  }

  @Test
  void unknownFieldsAreNamed() throws IOException {
    Path brief = file(example().replaceFirst("\\{", "{\"colour\": 1, \"quality\": \"best\", "));
    assertThatThrownBy(() -> BriefFile.read(brief))
        .isInstanceOf(ReelmillException.class)
        .hasMessageContaining("colour is not a field of a brief")
        .hasMessageContaining("quality must be one of");
  }

  @Test
  void brokenJsonIsOneLine() throws Exception {
    Path brief = file("{\"kind\": \"posting\", ");
    String said = failure(brief, folder.resolve("out"));
    assertThat(said.lines()).singleElement().asString().contains("brief.json is not valid JSON");
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamedBeforeTheWork() throws Exception {
    Path out = Files.writeString(folder.resolve("taken"), "a file").resolve("out");
    String said = failure(file(example()), out);
    assertThat(said.lines())
        .singleElement()
        .asString()
        .contains("Cannot write to the folder " + out + " (-o)");
  }

  private String failure(Path brief, Path out) throws IOException, InterruptedException {
    ServerProcess render =
        ServerProcess.run(
            folder.resolve("log"),
            "render",
            brief.toString(),
            "-o",
            out.toString(),
            "--home",
            folder.resolve("home").toString());
    assertThat(render.await()).isEqualTo(1);
    return render.standardError();
  }

  private Path file(String json) throws IOException {
    return Files.writeString(folder.resolve("brief.json"), json);
  }

  private static String example() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", "README.md")));
    assertThat(example.find()).isTrue();
    return example.group(1);
  }
}
