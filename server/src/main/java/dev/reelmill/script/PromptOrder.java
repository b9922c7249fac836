package dev.reelmill.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt without the words that merely ask for a film.
 *
 * @param text what is left
 * @param audience whom it is for; may be empty
 * @param offer whether something is to be advertised or announced
 * @param heading whether the words were an order, so that what is left is no sentence to be said
 */
record PromptOrder(String text, String audience, boolean offer, boolean heading) {
  private static final Pattern ORDER =
      Pattern.compile(
          "(?i)^(?:please |hey,? |hi,? |can you |could you |i want |i'd like |i need |we need"
              + " )*(?:(?:to"
              + " )?(?:make|create|generate|produce|write|do|give|film|render|build|show|tell)(?:"
              + " me| us)? )?(?:me |us )?(?:an?|another|the|one|some)?"
              + " ?(?:(?:short|quick|fun|funny|calm|relaxing|cool|nice|little|cute|simple|beautiful|engaging|animated|\\d+[-"
              + " ]?(?:second|sec|minute|s|min)s?(?:[-"
              + " ]long)?|one-minute|promo|promotional|educational|explainer|explanatory|background|music|tiktok|youtube|instagram|motivational|inspirational|inspiring|informative|dramatic|epic|cinematic|bedtime|happy|sad)"
              + " ?,? ?(?:and"
              + " )?)*(?:videos?|clips?|films?|reels?|animations?|shorts?|explainers?|presentations?|stor(?:y|ies)|slideshow|scripts?|teaser|trailer|tutorial|intro)(?:"
              + " video| clip| script)?(?: (?:for|as) (?:an? |my )?(?:\\p{L}+"
              + " )?(?:tiktok|youtube|instagram|linkedin|reels?|shorts?|story|channel)(?:"
              + " \\p{L}+)?)?(?:,?"
              + " (?:about|on|of|for|with|explaining|showing|describing|telling|which explains|that"
              + " explains|that shows|which shows|that tells)|:)\\s*");
  private static final Pattern VERB =
      Pattern.compile(
          "(?i)^(?:please |can you |could you"
              + " )*(?:explain|describe|introduce|present|discuss|summari[sz]e|(?:tell|teach|show)"
              + " (?:me|us|people|kids|children|everyone)(?: everything| all)?(?: about)?|talk"
              + " (?:to me )?about|tell|teach|show|learn (?:all )?about|all about|everything"
              + " about|about|(?:an )?(?:introduction|intro) to|(?:a )?(?:beginner's )?guide"
              + " to|(?:a |the )?basics of|what you (?:need|should) to? ?know about)\\s*:? +");
  private static final Pattern ASKED_OFFER =
      Pattern.compile(
          "(?i)^(?:please |can you |could you )*(?:make|create|write|produce|do|generate)(?: me|"
              + " us)? (?=an? (?:\\p{L}+"
              + " )?(?:ad|advert|advertisement|commercial|promo|promotion|announcement|invitation|flyer|teaser)\\b)");
  private static final Pattern OFFER =
      Pattern.compile(
          "(?i)^(?:please"
              + " )?(?:advertise|promote|market|announce|launch|introduc(?:e|ing)|present(?:ing)?|(?:an?"
              + " )?(?:short |quick |fun"
              + " )?(?:ad|advert|advertisement|commercial|promo|promotion|announcement|invitation|flyer|teaser)(?:"
              + " video)? (?:for|of|to|about)|invite (?:people|everyone|everybody|friends|you)"
              + " to|celebrate|sell|come to|visit|join us (?:for|at))\\s*:? +");
  private static final Pattern AUDIENCE =
      Pattern.compile(
          "(?i),? (?:to|for) (my |our |the |a |an |young |new"
              + " )?((?:kids|children|beginners|students|teens|teenagers|seniors|parents|toddlers|dummies|everyone|everybody|adults|developers|managers|newcomers|families|preschoolers|pupils|grandma|grandparents|grandmother|class|team|colleagues|(?:\\d+|five|six|seven|eight|nine|ten)[-"
              + " ]year[- ]olds?|\\p{L}+ (?:students|beginners|kids|graders|class)))[.!]?$");
  private static final Pattern TRAILING =
      Pattern.compile(
          "(?i)(?<=\\S{3}) (?:(?:background )?(?:video|clip|reel|animation)|(?:simply |quickly"
              + " |briefly )?explained)(?=[.!]?$)");

  /** Reads one line. */
  static PromptOrder of(String line) {
    String offered = ASKED_OFFER.matcher(line).replaceFirst("");
    Matcher offer = OFFER.matcher(offered);
    if (offer.find()) {
      return new PromptOrder(offered.substring(offer.end()), "", true, true);
    }
    String asked = ORDER.matcher(line).replaceFirst("");
    offer = OFFER.matcher(asked);
    if (offer.find()) {
      return new PromptOrder(asked.substring(offer.end()), "", true, true);
    }
    String first = PlainPrompt.sentences(asked).stream().findFirst().orElse(asked);
    String rest = asked.substring(Math.min(asked.length(), first.length()));
    PromptOrder read = ofSentence(first, !asked.equals(line));
    return new PromptOrder(read.text() + rest, read.audience(), false, read.heading());
  }

  private static PromptOrder ofSentence(String sentence, boolean ordered) {
    String plain =
        PhraseReader.asksHow(sentence) ? sentence : VERB.matcher(sentence).replaceFirst("");
    boolean heading = ordered || !plain.equals(sentence);
    String bare = TRAILING.matcher(plain).replaceFirst("");
    Matcher audience = AUDIENCE.matcher(bare);
    if (!audience.find()) {
      return new PromptOrder(bare, "", false, heading);
    }
    String end = heading && bare.matches(".*[.!]") ? "." : "";
    String text = bare.substring(0, audience.start()).replaceFirst("(?i) explained$", "");
    return new PromptOrder(text + end, whom(audience), false, heading);
  }

  private static String whom(Matcher audience) {
    String before = audience.group(1) == null ? "" : audience.group(1);
    boolean one = before.matches("(?i)an? ") && audience.group(2).matches("(?i).*\\bold");
    String article =
        before.isEmpty() || (!one && before.matches("(?i)(?:a|an|the) "))
            ? ""
            : one || before.matches("(?i)(?:young|new) ") ? before : "your ";
    return article + audience.group(2);
  }
}
