package dev.reelmill.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.brief.TextBlock;
import dev.reelmill.brief.TextBlock.Heading;
import dev.reelmill.brief.TextBlock.Item;
import dev.reelmill.brief.TextBlock.Paragraph;
import dev.reelmill.script.ScenePicture.BigNumber;
import dev.reelmill.script.ScenePicture.FactCard;
import dev.reelmill.script.ScenePicture.IconList;
import dev.reelmill.script.ScenePicture.PlaceCard;
import dev.reelmill.script.ScenePicture.Quote;
import dev.reelmill.script.ScenePicture.Steps;
import dev.reelmill.topic.TopicFilms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a posting says decides which kinds of scene its film has. */
class PostingScenesTest {
  private static final List<TextBlock> DUTIES =
      List.of(
          new Heading("What you'll do"),
          new Item("Fire two gas kilns every week"),
          new Item("Train apprentices in safe handling"));

  private final ScriptWriter writer = new LocalWriter(new TopicFilms());

  @Test
  void payIsANumberThatCountsUpFromTheLowerFigure() {
    Script script = write(new Heading("Pay"), new Paragraph("Salary: $62,000 - $74,500 per year."));

    assertThat(scene(script, BigNumber.class))
        .contains(new BigNumber("$62.0k–$", 62, 74.5, 1, "k", "Pay per year"));
    assertThat(lines(script)).contains("Pay: $62,000 to $74,500 a year.");
  }

  @Test
  void oneFigureCountsUpFromNothing() {
    Script script = write(new Heading("Pay"), new Paragraph("We pay $23.50 per hour."));

    assertThat(scene(script, BigNumber.class))
        .contains(new BigNumber("$", 23.5, 2, "", "Pay per hour"));
  }

  @Test
  void perksHaveTheirIcons() {
    Script script =
        write(
            new Heading("Benefits"),
            new Item("Equity for everyone"),
            new Item("Health insurance"),
            new Item("Free lunch every day"),
            new Item("25 days of paid leave"));

    assertThat(scene(script, IconList.class).map(IconList::items).orElseThrow())
        .containsExactlyInAnyOrder(
            "Equity", "25 days of paid leave", "Health insurance", "Free meals");
    assertThat(script.scenes()).noneMatch(scene -> scene.picture() instanceof FactCard);
  }

  @Test
  void thePlaceIsShownWithHowTheWorkIs() {
    Script script =
        write(
            new Heading("Details"),
            new Paragraph("Employment type: Full time"),
            new Heading("Pay"),
            new Paragraph("Salary: $62,000 per year."));

    assertThat(scene(script, PlaceCard.class))
        .contains(new PlaceCard("Leeds, United Kingdom", "Full-time · Workshop team"));
    assertThat(lines(script)).contains("It's a full-time role on the Workshop team.");
  }

  @Test
  void aMissionIsQuotedInTheCompanysOwnWords() {
    Script script =
        write(
            new Heading("About us"),
            new Paragraph(
                "At Brightclay, our mission is to put a cup into every hand. We are forty."));

    assertThat(scene(script, Quote.class))
        .contains(new Quote("Our mission is to put a cup into every hand", "Brightclay"));
    assertThat(lines(script))
        .contains("In their own words: our mission is to put a cup into every hand.");
  }

  @Test
  void aMissionTooLongToQuoteWholeIsNotQuoted() {
    Script script =
        write(
            new Heading("About us"),
            new Paragraph("Our mission is to " + "make cups and mugs and ".repeat(8) + "bowls."));

    assertThat(scene(script, Quote.class)).isEmpty();
  }

  @Test
  void aHiringProcessIsShownStepByStep() {
    Script script =
        write(
            new Heading("Interview process"),
            new Item("Recruiter Call (30 min)"),
            new Item("2. Technical Interview: we fire a kiln together"),
            new Item("Offer call with Anna"));

    assertThat(scene(script, Steps.class))
        .contains(
            new Steps(
                "How hiring goes",
                List.of("Recruiter Call", "Technical Interview", "Offer call with Anna")));
    assertThat(lines(script))
        .contains(
            "Hiring goes in 3 steps: recruiter call, technical interview and offer call with Anna.");
  }

  @Test
  void remarksOnHiringAreNoSteps() {
    Script script =
        write(
            new Heading("Interview process"),
            new Item("We answer every application within a week"),
            new Item("Bring your own apron"),
            new Item("Interviews are held in Leeds"));

    assertThat(scene(script, Steps.class)).isEmpty();
  }

  private Script write(TextBlock... more) {
    List<TextBlock> body = new ArrayList<>(DUTIES);
    body.addAll(List.of(more));
    return writer.write(LocalWriterTest.brief("Kiln Operator", body));
  }

  private static <T extends ScenePicture> Optional<T> scene(Script script, Class<T> kind) {
    return script.scenes().stream()
        .map(ScriptScene::picture)
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }

  private static List<String> lines(Script script) {
    return script.scenes().stream().flatMap(scene -> scene.lines().stream()).toList();
  }
}
