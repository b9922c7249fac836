package dev.reelmill.script;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words with which requirements begin or end, by what they are in a phrase. */
final class SkillWords {
  static final Set<String> ADJECTIVES =
      WordList.of(
          """
          familiar comfortable fluent proficient skilled able passionate curious excited willing experienced motivated organized
          organised detail-oriented self-motivated adept knowledgeable capable confident eager ready currently based located
          authorized eligible available driven obsessed creative proactive analytical collaborative adaptable resourceful
          empathetic data-driven hungry humble enthusiastic interested certified licensed responsible committed dedicated trained
          versed well-versed well-organized highly extremely very deeply naturally energized fascinated motivated flexible
          independent articulate reliable punctual patient friendly ambitious entrepreneurial customer-obsessed customer-focused
          technical bilingual meticulous pragmatic thoughtful autonomous self-driven self-directed happy legally conversant open
          """);
  static final Set<String> COUNTABLE =
      WordList.of(
          """
          ability record background understanding passion degree mindset eye portfolio sense command grasp interest desire
          willingness commitment attitude approach bias ethic history foundation aptitude appetite capacity capability license
          certification diploma certificate credential spirit personality demeanor presence focus network orientation hunger love
          obsession knack flair instinct perspective skillset set toolkit mentality intuition curiosity-driven standard bar touch
          style manner drive need equivalent permit clearance career
          """);
  static final Set<String> MASS =
      WordList.of(
          """
          experience knowledge familiarity proficiency expertise fluency competence literacy communication leadership attention
          curiosity comfort exposure evidence integrity empathy creativity enthusiasm ownership judgment flexibility adaptability
          english excellence competency energy acumen confidence motivation professionalism discretion resilience sql python javascript
          """);
  static final Set<String> STATES =
      WordList.of(
          "have love enjoy thrive understand know want care think like possess can are believe"
              + " prefer speak value appreciate hold need get");
  static final Set<String> NOT_VERBS_HERE =
      WordList.of(
          "experience design research project sales market work study support process program track"
              + " test master document contact record order film form model profile balance"
              + " interest script stock voice position people surface source share title train"
              + " travel note screen market post power present practice plan place");

  /** "Direct experience", "open to change": adjectives that are verbs as well. */
  static final Set<String> ADJECTIVES_FIRST =
      WordList.of("direct open clear complete secure live lean correct own free search mature");

  private static final Pattern PERSON =
      Pattern.compile(
          ".*(?:[^h]er|or|ist|ian|player|thinker|starter|solver|mathematician|individual|person|professional|learner|graduate|student|builder|expert|native|communicator)");
  private static final Set<String> NOT_PERSONS =
      WordList.of(
          "computer software hardware customer career power center order matter newsletter behavior"
              + " color or for other number better paper together under over prior minor error"
              + " vendor master");
  private static final Pattern HEAD_END =
      Pattern.compile(
          "(?:,|"
              + " (?:of|with|in|to|for|and|or|who|that|on|at|within|across|as|from|using|working|building|when|including|is|are|–|by|about|leading|managing|through|where|towards?|around|into|creating|designing|developing|/|&|running|delivering|plus)\\b).*");

  private SkillWords() {}

  /** The noun that a phrase is about: "sense" in "strong sense of order". */
  static String head(String phrase) {
    String start = HEAD_END.matcher(phrase).replaceFirst("").strip();
    String last = start.substring(start.lastIndexOf(' ') + 1);
    return last.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}-]", "")
        .replaceFirst("^.*-(?=starter|solver|player|thinker|learner|set)", "");
  }

  static boolean isPerson(String head) {
    return PERSON.matcher(head).matches()
        && !NOT_PERSONS.contains(head)
        && !ADJECTIVES.contains(head);
  }

  static boolean isPlural(String head) {
    return head.matches(".*[^su]s") && head.length() > 3;
  }
}
