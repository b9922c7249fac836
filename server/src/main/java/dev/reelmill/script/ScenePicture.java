package dev.reelmill.script;

import java.util.List;

/** What a scene shows, as content; how it looks is the composition's business. */
public sealed interface ScenePicture
    permits ScenePicture.Hook,
        ScenePicture.Statement,
        ScenePicture.Bullets,
        ScenePicture.FactCard,
        ScenePicture.CallToAction,
        ScenePicture.BigNumber,
        ScenePicture.Comparison,
        ScenePicture.Chart,
        ScenePicture.Timeline,
        ScenePicture.IconList,
        ScenePicture.Quote,
        ScenePicture.PlaceCard,
        ScenePicture.Steps,
        Vista,
        MoneyPicture {

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
   * One number that counts up to its value.
   *
   * @param prefix before the number, for example "$"; may be empty
   * @param from finite; where the counting starts
   * @param value finite; where it ends
   * @param decimals digits after the point, 0 to 4
   * @param suffix after the number, for example "%" or " million"; may be empty
   * @param label what is counted, a few words
   */
  record BigNumber(
      String prefix, double from, double value, int decimals, String suffix, String label)
      implements ScenePicture {
    public BigNumber {
      if (!Double.isFinite(from) || !Double.isFinite(value) || decimals < 0 || decimals > 4) {
        throw new IllegalArgumentException(
            from + " to " + value + " with " + decimals + " decimals");
      }
    }

    /** A number counted up to from 0. */
    public BigNumber(String prefix, double value, int decimals, String suffix, String label) {
      this(prefix, 0, value, decimals, suffix, label);
    }
  }

  /**
   * Two things side by side.
   *
   * @param heading a few words; may be empty
   */
  record Comparison(String heading, Side left, Side right) implements ScenePicture {}

  /**
   * One of two compared things.
   *
   * @param label its name
   * @param value the figure that matters, short; may be empty
   * @param points up to three short remarks; may be empty
   */
  record Side(String label, String value, List<String> points) {
    public Side {
      points = List.copyOf(points);
    }
  }

  /**
   * Values drawn to scale.
   *
   * @param heading a few words
   * @param data two to six, in order; a pie shows shares of their sum
   * @param prefix before each value, for example "$"; may be empty
   * @param suffix after each value, for example "%"; may be empty
   */
  record Chart(String heading, ChartKind kind, List<Datum> data, String prefix, String suffix)
      implements ScenePicture {
    public Chart {
      data = List.copyOf(data);
    }
  }

  /** How values are drawn. */
  enum ChartKind {
    BAR,
    LINE,
    PIE
  }

  /**
   * A labelled number.
   *
   * @param label one or two words
   * @param value finite
   */
  record Datum(String label, double value) {
    public Datum {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(label + " is " + value);
      }
    }
  }

  /**
   * What happened when, in order of time.
   *
   * @param heading a few words
   * @param moments two to five; moment i appears with line i where there are as many lines
   */
  record Timeline(String heading, List<Moment> moments) implements ScenePicture {
    public Timeline {
      moments = List.copyOf(moments);
    }
  }

  /**
   * A point of a timeline.
   *
   * @param when a year, a date or the like
   * @param what a few words
   */
  record Moment(String when, String what) {}

  /**
   * Things of equal rank, each with a picture found from its words.
   *
   * @param heading a few words
   * @param items two to five, each a few words
   */
  record IconList(String heading, List<String> items) implements ScenePicture {
    public IconList {
      items = List.copyOf(items);
    }
  }

  /**
   * Somebody's words.
   *
   * @param text without quotation marks
   * @param source who said it; may be empty
   */
  record Quote(String text, String source) implements ScenePicture {}

  /**
   * A place, without a map.
   *
   * @param name of the place
   * @param detail a few words on it; may be empty
   */
  record PlaceCard(String name, String detail) implements ScenePicture {}

  /**
   * What to do, one after the other.
   *
   * @param heading a few words
   * @param steps two to five; step i appears with line i where there are as many lines
   */
  record Steps(String heading, List<String> steps) implements ScenePicture {
    public Steps {
      steps = List.copyOf(steps);
    }
  }

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
