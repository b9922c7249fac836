package dev.reelmill.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.brief.TextBlock;
import dev.reelmill.brief.TextBlock.Heading;
import dev.reelmill.brief.TextBlock.Item;
import dev.reelmill.brief.TextBlock.Paragraph;
import dev.reelmill.topic.TopicFilms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LocalWriterTest {
  private static final List<TextBlock> BODY =
      List.of(
          new Paragraph("Brightclay makes tableware that lasts for generations."),
          new Heading("What you'll do"),
          new Item("Load and fire two gas kilns every week"),
          new Item("Keep a careful record of every firing (time, heat, results)"),
          new Item("Training apprentices in safe handling of glazes"),
          new Heading("What you bring"),
          new Item("3+ years experience with gas kilns"),
          new Item("Comfortable with early mornings"),
          new Item("Strong sense of order"),
          new Heading("Benefits"),
          new Item("28 days of paid holiday"),
          new Item("Company pension"),
          new Heading("Pay"),
          new Paragraph("The salary is £31,000 - £36,000 per year."),
          new Heading("Equal opportunity"),
          new Paragraph("Brightclay is an equal opportunity employer."));

  static PostingBrief brief(String title, List<TextBlock> body) {
    return new PostingBrief(
        41,
        "Brightclay",
        title,
        "Leeds, United Kingdom",
        List.of("Workshop"),
        "https://job-boards.greenhouse.io/brightclay/jobs/41",
        body,
        BriefOptions.DEFAULT);
  }

  private final ScriptWriter writer = new LocalWriter(new TopicFilms());

  @Test
  void tellsRoleDutiesSkillsFactsAndHowToApply() {
    Script script = writer.write(brief("Kiln Operator (m/f/d)", BODY));

    List<String> lines = script.scenes().stream().flatMap(scene -> scene.lines().stream()).toList();
    assertThat(lines)
        .contains(
            "You'll load and fire two gas kilns every week.",
            "And you'll keep a careful record of every firing.",
            "You bring at least 3 years of experience with gas kilns.",
            "You're comfortable with early mornings.",
            "Pay: £31,000 to £36,000 a year.",
            "Perks include 28 days of paid leave and a pension plan.");
    assertThat(lines.getFirst()).contains("Brightclay", "a Kiln Operator in Leeds");
    assertThat(script.scenes()).hasSizeBetween(5, 7);
    assertThat(String.join(" ", lines)).doesNotContain("equal");
  }

  @Test
  void aLongCompanyNameIsSaidInPart() {
    String name = "The Larkspur and Daughters Hand Tool Making Company of Upper Ghent and Around";
    PostingBrief plain = brief("Kiln Operator", BODY);
    PostingBrief brief =
        new PostingBrief(
            plain.greenhouseId(),
            name,
            plain.title(),
            plain.location(),
            plain.departments(),
            plain.url(),
            plain.body(),
            plain.options());
    assertThat(writer.write(brief).scenes().getFirst().lines().getFirst())
        .startsWith("The Larkspur and Daughters Hand Tool Making is ");
  }

  @Test
  void sameBriefSameScript() {
    assertThat(writer.write(brief("Kiln Operator", BODY)))
        .isEqualTo(new LocalWriter(new TopicFilms()).write(brief("Kiln Operator", BODY)));
  }

  @Test
  void refusesWhatSaysNothing() {
    assertThatThrownBy(() -> writer.write(brief("Kiln Operator", List.of())))
        .isInstanceOfSatisfying(
            ReelmillException.class,
            e -> {
              assertThat(e.code()).isEqualTo("brief_too_short");
              assertThat(e.retryable()).isFalse();
            });
  }

  @Test
  void refusesWhatItCannotSpeak() {
    List<TextBlock> german =
        List.of(
            new Paragraph(
                "Wir suchen eine Person, die mit uns die Werkstatt führt und gern lehrt."));
    assertThatThrownBy(() -> writer.write(brief("Ofenführer", german)))
        .hasMessageContaining("German")
        .isInstanceOfSatisfying(
            ReelmillException.class, e -> assertThat(e.code()).isEqualTo("unsupported_language"));
  }

  @Test
  void bilingualPostingsAreReadInEnglish() {
    List<TextBlock> both = new ArrayList<>(BODY);
    both.add(
        0,
        new Paragraph("Wir suchen eine Person, die mit uns die Werkstatt führt und gern lehrt."));

    Script script = writer.write(brief("Ofenführer", both));

    assertThat(spoken(script)).doesNotContain("Werkstatt").contains("kilns");
  }

  @Test
  void scriptsThatNeitherVoiceNorFontKnowAreNeverShownOrSaid() {
    List<TextBlock> mixed = new ArrayList<>(BODY);
    mixed.add(2, new Item("Lead the glazing of \u9676\u5668 pots with care \ud83d\ude80"));

    Script script = writer.write(brief("Kiln Operator \u7a91 \u05db\u05d1\u05e9\u05df", mixed));

    assertThat(script.toString())
        .matches("[\\p{IsLatin}\\p{IsCommon}]*")
        .doesNotContain("\ud83d\ude80");
  }

  @Test
  void aTitleThatCannotBeSaidIsRefused() {
    assertThatThrownBy(() -> writer.write(brief("\u7a91\u5de5", BODY)))
        .hasMessageContaining("Chinese")
        .isInstanceOfSatisfying(
            ReelmillException.class, e -> assertThat(e.code()).isEqualTo("unsupported_language"));
  }

  @Test
  void boilerplateIsLeftOut() {
    List<TextBlock> body =
        List.of(
            new Paragraph("Brightclay is an equal opportunity employer and values diversity."),
            new Paragraph("Beware of recruitment fraud: we never ask candidates for money."),
            new Paragraph("By applying you agree to our privacy policy."));

    assertThatThrownBy(() -> writer.write(brief("Kiln Operator", body)))
        .isInstanceOfSatisfying(
            ReelmillException.class, e -> assertThat(e.code()).isEqualTo("brief_too_short"));
  }

  @Test
  void aFewSentencesMakeAShortFilm() {
    List<TextBlock> body =
        List.of(new Paragraph("Brightclay makes tableware that lasts for generations."));

    Script script = writer.write(brief("Kiln Operator", body));

    assertThat(spoken(script)).contains("Brightclay makes tableware that lasts for generations.");
  }

  @Test
  void lengthStaysInBoundsWhateverIsPouredIn() {
    List<TextBlock> body = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      body.addAll(BODY);
      body.add(new Paragraph("We like clay and clay likes us, every day of the week. ".repeat(8)));
    }

    Script script = writer.write(brief("Kiln Operator", body));

    assertThat(SpeechTime.of(script)).isBetween(15.0, 35.0);
    assertThat(script.scenes()).hasSizeBetween(4, 9);
  }

  private static String spoken(Script script) {
    return script.scenes().stream()
        .flatMap(scene -> scene.lines().stream())
        .collect(Collectors.joining(" "));
  }
}
