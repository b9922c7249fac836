package dev.reelmill.script;

import java.util.List;

/** What a scene shows, as content; how it looks is the composition's business. */
public sealed interface ScenePicture {

  /**
   * The opening: who looks for whom.
   *
   * @param tag a few words above the headline, for example the company
   * @param headline the role
   * @param detail the place or a short remark; may be empty
   */
  record Hook(String tag, String headline, String detail) implements ScenePicture {}

  /**
   * One sentence set large.
   *
   * @param text at most about 120 characters
   */
  record Statement(String text) implements ScenePicture {}

  /**
   * A heading with two to four short points, revealed one by one as they are spoken.
   *
   * @param heading a few words
   * @param items each at most about 70 characters; item i appears with line i where there are as
   *     many lines
   */
  record Bullets(String heading, List<String> items) implements ScenePicture {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /**
   * A card of facts, each a label and a value, for example Salary and $120,000–$150,000.
   *
   * @param heading a few words
   * @param facts one to four
   */
  record FactCard(String heading, List<Fact> facts) implements ScenePicture {
    public FactCard {
      facts = List.copyOf(facts);
    }
  }

  /**
   * The end: what the viewer should do.
   *
   * @param headline for example "Apply now"
   * @param detail role and company, or a remark
   * @param address where, shown small; may be empty
   */
  record CallToAction(String headline, String detail, String address) implements ScenePicture {}

  /**
   * A labelled value.
   *
   * @param icon what the fact is about, which chooses its icon
   */
  record Fact(Icon icon, String label, String value) {}

  /** What a fact is about. */
  enum Icon {
    PLACE,
    MONEY,
    TEAM,
    TIME,
    PERK,
    SKILL,
    COMPANY
  }
}
