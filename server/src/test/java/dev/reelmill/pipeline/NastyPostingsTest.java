package dev.reelmill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.composition.FilmFormat;
import dev.reelmill.composition.LayoutCheck;
import dev.reelmill.posting.BoardFile;
import dev.reelmill.posting.GreenhousePosting;
import dev.reelmill.script.LocalWriter;
import dev.reelmill.script.Script;
import dev.reelmill.topic.TopicFilms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** From board to laid-out scenes: whatever a board says, nothing is drawn that cannot be read. */
class NastyPostingsTest {
  private static final FilmFormat TALL = new FilmFormat(720, 1280, 30);
  private static final FilmFormat WIDE = new FilmFormat(1280, 720, 30);
  private static final Set<String> REFUSALS = Set.of("brief_too_short", "unsupported_language");
  private static final String LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitaensanwaerter";
  private static final String PLAIN =
      """
      <p>Larkspur Tools makes hand tools that last a lifetime for joiners.</p>
      <h3>What you'll do</h3><ul><li>Grind and temper plane irons every day</li>
      <li>Teach apprentices how to sharpen a chisel</li></ul>
      <h3>What you bring</h3><ul><li>3 years of experience in a tool shop</li>
      <li>A steady hand</li></ul>\
      """;

  static List<Arguments> films() {
    return List.of(
        named("a plain posting", "Toolmaker", "Larkspur Tools", "Ghent", PLAIN),
        named("one letter", "C", "Q", "X", PLAIN),
        named("a long title", "Senior Toolmaker, ".repeat(20), "Larkspur Tools", "Ghent", PLAIN),
        named("a long word", LONG_WORD + " Engineer", LONG_WORD, LONG_WORD, PLAIN),
        named(
            "long company and place",
            "Toolmaker",
            "The Larkspur and Daughters Hand Tool Making Company of Upper Ghent ".repeat(4),
            "Ghent, Belgium; ".repeat(30),
            PLAIN),
        named(
            "Arabic and Hebrew",
            "Toolmaker صانع أدوات",
            "לרקספור Larkspur",
            "دبي Dubai",
            PLAIN.replace("apprentices", "apprentices متدرب חניך")),
        named(
            "Chinese, Japanese, Korean",
            "Toolmaker 工具制造者",
            "ラークスパー Larkspur",
            "서울 Seoul",
            PLAIN.replace("chisel", "chisel 凿子 のみ 끌")),
        named(
            "emoji and look-alikes",
            "🔨 Toolmaker 👩🏽‍🏭🇧🇪",
            "✨ 𝓛𝓪𝓻𝓴𝓼𝓹𝓾𝓻 ✨",
            "📍 Ghent",
            PLAIN.replace("<li>", "<li>✅ ")),
        named(
            "combining marks",
            "T̷̢̛o̸̡o̵̧l̶̨m̷̛a̸̢k̵e̶r̷",
            "La\u0308rkspur\u200b\u202e Tools",
            "Ghe\u00adnt",
            PLAIN),
        named(
            "markup that is never closed",
            "Toolmaker <b>",
            "Larkspur <Tools",
            "Ghent",
            PLAIN.replaceAll("</\\w+>", "") + "<ul><li><table><tr><td><!-- <script>"),
        named(
            "40 bullets",
            "Toolmaker",
            "Larkspur Tools",
            "Ghent",
            PLAIN.replace(
                "<li>Grind", "<li>Build wooden planes for the workshop</li>".repeat(40) + "<li>G")),
        named(
            "200 kB",
            "Toolmaker",
            "Larkspur Tools",
            "Ghent",
            PLAIN + "<p>Lead the long way round the workshop, and ".repeat(4_500)),
        named(
            "bullets of one endless word",
            "Toolmaker",
            "Larkspur Tools",
            "Ghent",
            PLAIN.replace("plane irons", LONG_WORD.repeat(3))));
  }

  static List<Arguments> refusals() {
    return List.of(
        named("nothing said", "Toolmaker", "Larkspur Tools", "Ghent", ""),
        named("only markup", "Toolmaker", "Larkspur Tools", "", "<ul><li></li></ul><br>"),
        named("Arabic alone", "صانع أدوات", "لاركسبر", "دبي", "<p>نبحث عن صانع أدوات ماهر</p>"),
        named("Japanese alone", "工具職人", "ラークスパー", "東京", "<p>工具を作る人を募集しています。</p>"),
        named("no letters", "🔨🔨", "Larkspur Tools", "Ghent", PLAIN));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("films")
  void drawsWhatCanBeRead(String name, GreenhousePosting posting) {
    Script script = new LocalWriter(new TopicFilms()).write(posting.toBrief(BriefOptions.DEFAULT));
    assertThat(LayoutCheck.problems(script, TALL)).as(name).isEmpty();
    assertThat(LayoutCheck.problems(script, WIDE)).as(name).isEmpty();
    assertThat(script.scenes()).hasSizeGreaterThan(2);
    assertThat(script.scenes().toString()).doesNotContain("This company", "T o o l");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void refusesWhatCannotBeTold(String name, GreenhousePosting posting) {
    PostingBrief brief = posting.toBrief(BriefOptions.DEFAULT);
    List<String> codes = new ArrayList<>();
    try {
      codes.add("wrote " + new LocalWriter(new TopicFilms()).write(brief).title());
    } catch (ReelmillException e) {
      codes.add(e.code());
    }
    assertThat(codes).as(name).isSubsetOf(REFUSALS);
  }

  private static Arguments named(
      String name, String title, String company, String location, String content) {
    Map<String, Object> job =
        Map.of(
            "id",
            4711,
            "title",
            title,
            "company_name",
            company,
            "location",
            Map.of("name", location),
            "absolute_url",
            "https://jobs.example.com/larkspur/4711",
            "content",
            content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    byte[] board = new JsonMapper().writeValueAsBytes(Map.of("jobs", List.of(job)));
    return Arguments.of(name, BoardFile.parse(board, "Larkspur Tools").postings().getFirst());
  }
}
