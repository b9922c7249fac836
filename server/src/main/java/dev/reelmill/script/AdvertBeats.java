package dev.reelmill.script;

import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Fact;
import dev.reelmill.script.ScenePicture.FactCard;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.ScenePicture.Icon;
import dev.reelmill.script.ScenePicture.PlaceCard;
import dev.reelmill.script.ScenePicture.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A film that offers or announces something, in the words of those who offer it. */
final class AdvertBeats {
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:in|at|near) ((?:the )?\\p{Lu}[\\p{L}'.-]+(?:"
              + " (?:\\p{Lu}[\\p{L}'.-]+|of|on|the|upon))*)");
  private static final Pattern EVENT =
      Pattern.compile(
          "(?i).*\\b(?:party|concert|festival|workshop|webinar|meet-?up|wedding|birthday|exhibition|conference|opening|event|fair|market|class|course|night|gala|run|race|marathon|anniversary|reunion|screening|show|dinner|picnic|seminar|fundraiser|open"
              + " day|open house|talk|lecture)\\b.*");
  private static final Pattern TIME =
      Pattern.compile(
          "(?i).*(?:\\bopen(?:ing)?\\b.*\\d|\\bhours\\b|\\b\\d{1,2}(?::\\d\\d)?\\s?(?:-|to|–)\\s?\\d{1,2}(?::\\d\\d)?\\b(?!"
              + " ?%)|\\d\\s?(?:am|pm)\\b|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\\b|\\b(?:today|tonight|tomorrow|daily"
              + " from)\\b|\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)?"
              + " (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*|\\b(?:january|february|march|april|june|july|august|september|october|november|december)"
              + " \\d+).*");

  private static final Pattern WHEN =
      Pattern.compile(
          "(?i),? ((?:on |this |next"
              + " )(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\\d{1,2}(?:st|nd|rd|th)?"
              + " \\p{L}+|\\p{L}+ \\d{1,2}(?:st|nd|rd|th)?)(?:,? (?:at|from) [\\d:.]+"
              + " ?(?:am|pm|o'clock)?)?)(?= |,|$)");

  private static final int A_CALL = 30;
  private static final Pattern PRICE =
      Pattern.compile("(?i)(?:only|just|from|now|for)? ?[$£€]\\d[\\d,.]*");

  /** Times of opening name hours or closing, not just a day. */
  private static final Pattern HOURS =
      Pattern.compile(
          "(?i)\\b(?:open|closed?|24/7|daily)\\b|\\d ?(?:am|pm|a\\.m|p\\.m|:\\d\\d|[-–] ?\\d| to"
              + " \\d)");

  private static final Pattern QUOTED_NAME = Pattern.compile("\"([^\"]{2,40})\"");

  /** What the viewers are to do is no time, whatever day it names: "order today". */
  private static final Pattern CALL =
      Pattern.compile(
          "(?i)^(?:order|call|buy|get|visit|book|sign|try|shop|register|come|reserve)\\b");

  private AdvertBeats() {}

  static List<Beat> of(PromptReading prompt, Phrases given) {
    String subject =
        prompt
            .subject()
            .replaceFirst("[.!?]+$", "")
            .replaceFirst("(?i)^my\\b", "our")
            .replaceAll("(?i)\\bmy\\b", "our");
    List<String> items = new ArrayList<>(prompt.items());
    Matcher when = WHEN.matcher(subject);
    if (when.find()) {
      items.addFirst(when.group(1));
      subject = (subject.substring(0, when.start()) + subject.substring(when.end())).strip();
    }
    items.replaceAll(item -> item.replaceFirst("(?i)^(?:with|featuring|including) ", ""));
    Matcher found = PLACE.matcher(subject + ", " + String.join(", ", items));
    String place = found.find() ? found.group(1).replaceFirst("[.']+$", "") : "";
    String name =
        place.isEmpty()
            ? subject
            : subject.replaceFirst("\\s*\\b(?:in|at|near) " + Pattern.quote(place), "").strip();
    Matcher quoted = QUOTED_NAME.matcher(name);
    String title =
        quoted.find() ? quoted.group(1) : Wording.upperFirst(name.isEmpty() ? subject : name);
    String sort =
        quoted.hasMatch()
            ? Wording.upperFirst(
                name.replace(quoted.group(), "").replaceFirst("(?i)^(?:our|the|an?) ", "").strip())
            : "";
    boolean event = EVENT.matcher(subject).matches();
    String kind = event ? "event" : "advert";
    Phrases phrases = given.with("x", subject).with("place", place);
    List<String> times =
        items.stream()
            .filter(item -> TIME.matcher(item).matches())
            .filter(item -> !isCall(item))
            .toList();
    List<String> features =
        items.stream()
            .filter(item -> !times.contains(item))
            .filter(item -> !isCall(item))
            .filter(
                item ->
                    place.isEmpty() || !item.matches("(?i)(?:in|at|near) " + Pattern.quote(place)))
            .toList();
    List<Beat> beats = new ArrayList<>();
    beats.add(
        Beat.of(
                Beat.ESSENTIAL,
                new Hook(
                    sort.isEmpty() ? place : "",
                    title,
                    times.isEmpty() || !sort.isEmpty()
                        ? Stream.of(sort, sort.isEmpty() ? "" : place)
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(" · "))
                        : Wording.upperFirst(SentenceBeats.shorter(times.getFirst(), 40))),
                phrases.say(kind + ".open"))
            .withInShort(Wording.sentence(Wording.upperFirst(subject))));
    beats.addAll(features(features, title, phrases));
    if (!times.isEmpty()) {
      beats.add(times(times, event));
    }
    beats.addAll(SentenceBeats.of(prompt.sentences(), Beat.SUBSTANCE - 5));
    if (!place.isEmpty()) {
      beats.add(Beat.of(Beat.SPARE + 9, new PlaceCard(place, title), phrases.say(kind + ".place")));
    }
    beats.add(
        Beat.of(
            Beat.SPARE + 2,
            new Statement(phrases.say("advert.ask.shown")),
            phrases.say("advert.ask")));
    String close =
        event ? "advert.close.event" : place.isEmpty() ? "advert.close" : "advert.close.place";
    Optional<String> call = items.stream().filter(AdvertBeats::isCall).findFirst();
    String detail = place.isEmpty() ? title : title + " · " + place;
    beats.add(
        Beat.of(
            prompt.address().isEmpty() ? Beat.ENDING : Beat.SUBSTANCE + 8,
            new CallToAction(
                call.map(Wording::upperFirst).orElseGet(() -> phrases.say(close + ".headline")),
                detail,
                prompt.address()),
            call.map(SentenceBeats::spoken).orElseGet(() -> phrases.say(close))));
    return beats;
  }

  private static boolean isCall(String item) {
    return CALL.matcher(item).find() && item.length() <= A_CALL;
  }

  /** Price first, as a number; the rest as a list. */
  private static List<Beat> features(List<String> features, String title, Phrases phrases) {
    List<Beat> beats = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    for (String feature : features) {
      Optional<Figure> figure = Figure.in(feature);
      boolean price = PRICE.matcher(feature).matches();
      if (figure.isPresent()
          && feature.length() <= 48
          && (!figure.get().prefix().isEmpty() || !figure.get().suffix().isEmpty())
          && beats.isEmpty()
          && (price || features.stream().noneMatch(other -> PRICE.matcher(other).matches()))) {
        beats.add(
            Beat.of(
                Beat.SUBSTANCE + 4,
                figure.get().counted(price ? title : Wording.upperFirst(feature)),
                SentenceBeats.spoken(feature)));
      } else {
        plain.add(feature);
      }
    }
    beats.addAll(
        0, EntryBeats.of(phrases.say("advert.features.heading"), plain, Beat.SUBSTANCE + 6));
    return beats;
  }

  private static Beat times(List<String> times, boolean event) {
    boolean hours = !event && times.stream().allMatch(time -> HOURS.matcher(time).find());
    List<Fact> facts =
        times.stream()
            .limit(3)
            .map(time -> new Fact(Icon.TIME, hours ? "Open" : "When", shown(time, event)))
            .toList();
    String[] lines = times.stream().limit(3).map(AdvertBeats::said).toArray(String[]::new);
    return Beat.of(
        Beat.SUBSTANCE + 2,
        new FactCard(event ? "Save the date" : hours ? "Opening hours" : "Good to know", facts),
        lines);
  }

  private static String shown(String time, boolean event) {
    String plain =
        event ? time : time.replaceFirst("(?i)^(?:we are |we're )?open(?:ing hours)?:?\\s*", "");
    return Wording.upperFirst(plain.isBlank() ? time : plain);
  }

  private static String said(String time) {
    return SentenceBeats.spoken(time.replaceAll("(?<=\\d)\\s?[-–]\\s?(?=\\d)", " to "));
  }
}
