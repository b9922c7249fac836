package dev.reelmill.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.brief.TextBlock;
import dev.reelmill.brief.TextBlock.Heading;
import dev.reelmill.brief.TextBlock.Item;
import dev.reelmill.brief.TextBlock.Paragraph;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingTextTest {
  private static List<TextBlock> blocks(String html) {
    return PostingText.blocks(html);
  }

  @Test
  void headingsParagraphsAndItemsKeepTheirOrder() {
    assertThat(
            blocks(
                "<h2>The role:</h2><p>We make <b>kites</b>.</p>"
                    + "<ul><li><p>Cut cloth</p><p></p></li><li>Tie <em>knots</em></li></ul>"))
        .containsExactly(
            new Heading("The role"),
            new Paragraph("We make kites."),
            new Item("Cut cloth"),
            new Item("Tie knots"));
  }

  @Test
  void shortBoldLinesAndLinesEndingInAColonAreHeadings() {
    assertThat(
            blocks(
                "<p><strong>Your </strong><b>day</b></p><p>What you bring:</p>"
                    + "<p><strong>This is bold but it is a sentence.</strong></p>"))
        .containsExactly(
            new Heading("Your day"),
            new Heading("What you bring"),
            new Paragraph("This is bold but it is a sentence."));
  }

  @Test
  void brokenLinesUnderAHeadingAreItems() {
    assertThat(blocks("<p><strong>You will</strong><br>Sew sails<br/>Mend ropes</p>"))
        .containsExactly(new Heading("You will"), new Item("Sew sails"), new Item("Mend ropes"));
  }

  @Test
  void aLineBrokenForWidthIsOneParagraph() {
    assertThat(blocks("<p>We look for somebody<br>who can sew.<br><br>And mend.</p>"))
        .containsExactly(
            new Paragraph("We look for somebody who can sew."), new Paragraph("And mend."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"• ", "- ", "– ", "* ", "·", "▪️ ", "1. ", "2) ", "✓ "})
  void paragraphsThatStartWithABulletAreItems(String bullet) {
    assertThat(blocks("<p>" + bullet + "Sew sails</p>")).containsExactly(new Item("Sew sails"));
  }

  @Test
  void theBoldEntryAboveANestedListIsItsHeading() {
    assertThat(
            blocks(
                "<ul><li><p><b>Must have</b></p><ul><li>Patience</li></ul></li>"
                    + "<li>Run the shop<ul><li>Open it</li></ul></li></ul>"))
        .containsExactly(
            new Heading("Must have"),
            new Item("Patience"),
            new Item("Run the shop"),
            new Item("Open it"));
  }

  @Test
  void nothingThatRunsOrHidesIsText() {
    assertThat(
            blocks(
                "<p>Hello<script>alert(1)</script><style>p{}</style></p><iframe src='x'>no</iframe>"
                    + "<!-- no --><p style='display: none'>no</p><svg><text>no</text></svg>"
                    + "<p onclick=\"x()\">there</p><textarea>no</textarea>"))
        .containsExactly(new Paragraph("Hello"), new Paragraph("there"));
  }

  @Test
  void htmlThatNeverClosesIsReadToItsEnd() {
    assertThat(blocks("<div><p>One<p>Two<ul><li>Three<li>Four <b>bold<div>Five <a href='"))
        .extracting(TextBlock::text)
        .containsExactly("One", "Two", "Three", "Four bold", "Five");
  }

  @Test
  void depthAndLengthDoNotBreakIt() {
    assertThat(blocks("<div>".repeat(20_000) + "deep")).hasSize(1);
    assertThat(blocks("<b>".repeat(5_000) + "<ul><li>".repeat(5_000) + "x")).isNotEmpty();
    assertThat(blocks("<p>" + "long ".repeat(40_000))).hasSize(1);
  }

  @Test
  void invisibleAndOddCharactersAreTidied() {
    assertThat(
            blocks(
                "<p>A\u00a0\u200bB\u00ad\u2003 C\u0007&nbsp;\ufeffD\u202e E\u0301 &#0;</p><p>&nbsp;</p>"))
        .containsExactly(new Paragraph("A B C D \u00c9"));
  }

  @Test
  void entitiesEscapedOnceTooOftenAreResolved() {
    assertThat(blocks("<p>Research &amp;amp; Design &amp;lt;b&amp;gt;now&amp;lt;/b&amp;gt;</p>"))
        .containsExactly(new Paragraph("Research & Design now"));
    assertThat(blocks("&lt;ul&gt;&lt;li&gt;Sew&lt;/li&gt;&lt;/ul&gt;"))
        .containsExactly(new Item("Sew"));
    assertThat(blocks("<p>a &lt; b &amp; c</p>")).containsExactly(new Paragraph("a < b & c"));
  }

  @Test
  void rightToLeftAndChineseTextStaysInItsOrder() {
    assertThat(
            blocks(
                "<p dir=rtl>\u0634\u0644\u0648\u0645 \u05e9\u05dc\u05d5\u05dd</p><li>\u8d1f\u8d23\u8bbe\u8ba1</li>"))
        .containsExactly(
            new Paragraph("\u0634\u0644\u0648\u0645 \u05e9\u05dc\u05d5\u05dd"),
            new Item("\u8d1f\u8d23\u8bbe\u8ba1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "<", "<>", "</p>", "<p></p>", "&nbsp;", "<br><br>", "<ul></ul>"})
  void nothingGivesNothingAndNeverFails(String html) {
    assertThat(blocks(html)).allMatch(block -> !block.text().isBlank());
  }
}
