package dev.reelmill.script;

import dev.reelmill.script.ScenePicture.Fact;
import dev.reelmill.script.ScenePicture.FactCard;
import dev.reelmill.script.ScenePicture.Icon;
import dev.reelmill.script.ScenePicture.IconList;
import dev.reelmill.script.ScenePicture.Moment;
import dev.reelmill.script.ScenePicture.Quote;
import dev.reelmill.script.ScenePicture.Statement;
import dev.reelmill.script.ScenePicture.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets sentences into the scenes that suit what they say. */
final class SentenceBeats {
  private static final int ON_SCREEN = 110;
  private static final int A_LABEL = 64;
  private static final int MOST_MOMENTS = 5;
  private static final Pattern CLAUSE =
      Pattern.compile(
          ", | – | (?:who|which|because|while|when|where|if|and (?:it|he|she|they|we|the)|but)\\b");
  private static final Pattern SPEECH = Pattern.compile("\"([^\"]{12,160})\"");
  private static final Pattern LISTED =
      Pattern.compile(
          "(.{4,60}?)(?:: | such as | like | including |, for example,? )((?:[^,.]{2,40},"
              + " ){2,4}(?:and |or )?[^,.]{2,40})[.!]?");

  private SentenceBeats() {}

  /**
   * The scenes of a text.
   *
   * @param worth of the first; later ones are worth a little less, the last a little more
   */
  static List<Beat> of(List<String> sentences, int worth) {
    List<Beat> beats = new ArrayList<>();
    int i = 0;
    while (i < sentences.size()) {
      int dated = datedFrom(sentences, i);
      int value = worth - Math.min(i, 15) + (i == sentences.size() - 1 ? 12 : 0);
      Optional<FigureSeries> series = seriesFrom(sentences, i);
      if (series.isPresent()) {
        int length = series.get().data().size();
        beats.add(new Beat(series.get().chart(""), series.get().said(), List.of(), value + 5));
        i += length;
      } else if (dated >= 3) {
        beats.add(timeline(sentences.subList(i, i + dated), value));
        i += dated;
      } else {
        beats.add(of(sentences.get(i), value));
        i++;
      }
    }
    return beats;
  }

  /** The scene of one sentence. */
  static Beat of(String sentence, int worth) {
    String said = spoken(sentence);
    String brief = brief(sentence);
    Beat beat =
        new Beat(picture(sentence, brief), List.of(said), List.of(Wording.sentence(brief)), worth);
    return said.length() > ON_SCREEN ? beat : Beat.of(worth, beat.picture(), said);
  }

  /** The words of a sentence as far as they are shown. */
  static String brief(String sentence) {
    return shorter(spoken(sentence), ON_SCREEN);
  }

  private static ScenePicture picture(String sentence, String brief) {
    Matcher speech = SPEECH.matcher(sentence);
    if (speech.find() && speech.group(1).length() * 2 > sentence.length()) {
      return new Quote(speech.group(1).replaceFirst("[,.]$", ""), "");
    }
    Matcher listed = LISTED.matcher(sentence);
    if (listed.matches()) {
      List<String> items = Enumeration.items(listed.group(2));
      if (items.size() >= 3 && items.size() <= 5) {
        return new IconList(
            Wording.upperFirst(listed.group(1)), items.stream().map(Wording::upperFirst).toList());
      }
    }
    Optional<Figure> figure = Figure.in(sentence);
    if (figure.isPresent() && spoken(sentence).length() <= A_LABEL) {
      return figure.get().counted(figure.get().label(brief.replaceFirst("\\.$", "")));
    }
    Optional<Moment> moment = sentence.length() <= 90 ? Moments.of(sentence) : Optional.empty();
    if (moment.isPresent() && moment.get().when().matches(".*\\d.*")) {
      return new FactCard(
          "When", List.of(new Fact(Icon.TIME, moment.get().when(), moment.get().what())));
    }
    return new Statement(brief.replaceFirst("(?<!\\.)\\.$", ""));
  }

  /** Where the last clause begins that can be left out; negative if there is none. */
  private static int clauseEnd(String text) {
    return CLAUSE.matcher(text).results().mapToInt(MatchResult::start).max().orElse(-1);
  }

  private static int datedFrom(List<String> sentences, int start) {
    int dated = 0;
    while (start + dated < sentences.size()
        && dated < MOST_MOMENTS
        && sentences.get(start + dated).length() <= 110
        && Moments.of(sentences.get(start + dated)).isPresent()) {
      dated++;
    }
    return dated;
  }

  /** The longest run of three to six sentences that are a label and a number, from one on. */
  private static Optional<FigureSeries> seriesFrom(List<String> sentences, int start) {
    for (int end = Math.min(sentences.size(), start + FigureSeries.MOST);
        end >= start + FigureSeries.FEWEST;
        end--) {
      List<String> run =
          sentences.subList(start, end).stream()
              .map(sentence -> sentence.replaceFirst("[.!]+$", ""))
              .toList();
      Optional<FigureSeries> series =
          run.stream().allMatch(sentence -> sentence.contains(":"))
              ? FigureSeries.of(run)
              : Optional.empty();
      if (series.isPresent()) {
        return series;
      }
    }
    return Optional.empty();
  }

  private static Beat timeline(List<String> sentences, int worth) {
    List<String> lines = sentences.stream().map(SentenceBeats::spoken).toList();
    return new Beat(new Timeline("How it went", Moments.ofAll(sentences)), lines, lines, worth);
  }

  /** A sentence as it is read aloud. */
  static String spoken(String sentence) {
    String plain =
        sentence.replace("\"", "").replaceAll("[<>=*_|]", " ").replaceAll("\\s+", " ").strip();
    return Wording.sentence(Wording.spoken(plain.replaceFirst("[,;:–-]+$", "")));
  }

  /** The text, or a good beginning of at most about so many characters. */
  static String shorter(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    return Shortening.shorten(text, limit)
        .orElseGet(
            () -> {
              String cut = text.substring(0, limit);
              int clause = clauseEnd(cut);
              int word = cut.lastIndexOf(' ');
              int end = clause > limit / 3 ? clause : word > 0 ? word : limit;
              return clause > limit / 3 ? cut.substring(0, end) : cut.substring(0, end) + "...";
            });
  }
}
