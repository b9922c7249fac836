package dev.reelmill.pipeline;

import dev.reelmill.brief.AspectRatio;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.Quality;
import dev.reelmill.brief.TextBlock.Heading;
import dev.reelmill.brief.TextBlock.Item;
import dev.reelmill.brief.TextBlock.Paragraph;
import java.util.List;

/** An invented posting that makes a short film. */
final class Postings {
  private Postings() {}

  /** A baker, in draft size. */
  static PostingBrief baker() {
    return baker("A calm hand with wet dough", BriefOptions.DEFAULT.aspectRatio());
  }

  /** The same with another thing to bring, in another shape. */
  static PostingBrief baker(String skill, AspectRatio shape) {
    return baker(skill, new BriefOptions(shape, Quality.DRAFT, null, null, "en"));
  }

  /** The same with other options. */
  static PostingBrief baker(BriefOptions options) {
    return baker("A calm hand with wet dough", options);
  }

  private static PostingBrief baker(String skill, BriefOptions options) {
    return new PostingBrief(
        7001,
        "Kornblum Bakery",
        "Baker",
        "Leeds, United Kingdom",
        List.of("Kitchen"),
        "https://jobs.example.com/kornblum/7001",
        List.of(
            new Heading("What you'll do"),
            new Item("Bake sourdough and rye bread every morning for three shops"),
            new Item("Look after our starter cultures and plan the week's dough"),
            new Heading("What you bring"),
            new Item("Two years of experience in a craft bakery"),
            new Item(skill),
            new Heading("Benefits"),
            new Paragraph("We pay £31,000 to £34,000 per year and close on Sundays.")),
        options);
  }
}
