package dev.reelmill.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a prompt apart: what it asks for, what it is about, and what it says about that. */
final class PromptReader {
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
              + " )?)*(?:videos?|clips?|films?|reels?|animations?|shorts?|explainers?|presentations?|stor(?:y|ies)|slideshow|teaser|trailer|tutorial|intro)(?:"
              + " video| clip)?(?:,? (?:about|on|of|for|explaining|showing|describing|telling|which"
              + " explains|that explains|that shows|which shows|that tells)|:)\\s*");
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
  private static final Pattern VERSUS =
      Pattern.compile(
          "(?i)^(?:compare |comparing |comparison of |comparison between |(?:explain |what is"
              + " |what's )?(?:the )?differences? between )?(.{1,60}?)(?:,)?"
              + " (vs\\.?|versus|and|with|to|or) (.{1,60}?)(?:[?.!]|: (.*)|(?<=[?.!]) (.*))?$");
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)^(?:the |my |our |top |best |here are"
              + " )*(\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve)?(?: (?:of"
              + " )?(?:the |my |our"
              + " )?)?((?:top|best|simple|easy|quick|great|useful|practical|fun|amazing|good|small|little|surprising|smart|favou?rite|essential|common|important|healthy|cheap|interesting)"
              + " ){0,3}(tips|tricks|hacks|ways|ideas|habits|rules|steps|lessons|reasons|facts|things|places|books|movies|films|songs|mistakes|benefits|questions|exercises|activities|recipes|signs|myths|words|secrets|advice|suggestions|principles)\\b(?:"
              + " (for|to|about|of|on|in|from|that|when|why|you|with|every)\\b ?(.*))?$");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)([^.!?]{3,50})"
              + " (tips|tricks|hacks|habits|ideas|facts|mistakes|activities|recipes|exercises)");
  private static final Pattern HOW_TO =
      Pattern.compile(
          "(?i)^(?:(?:learn|explain|teach me|teach|show|show me|tell me) )?(?:how (?:to|do i|do"
              + " you|can i|do we|can you|can we)|(?:a )?(?:guide|tutorial)"
              + " (?:to|on|for)|instructions for|steps (?:to|for)|(?:a )?recipe for) (.+?)[?.!]?$");
  private static final Pattern QUOTED =
      Pattern.compile("(?s)^[\"'](.{8,400}?)[\"'][.,]?(?:\\s*(?:-|–|by|,)\\s*(.{2,60}?)\\.?)?$");
  private static final Pattern BULLET =
      Pattern.compile(
          "^(?:[-+*>]|\\(?\\d{1,2}[.):]|step \\d+[:.)-]?)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)\\b(?:https?://)?((?:[a-z0-9-]+\\.)+(?:com|org|net|io|co\\.uk|de|fr|eu|app|dev|example|shop|edu|gov|info|uk|us|me|tv|studio|cafe|art|blog)(?:/[\\w./-]{0,40})?)(?:[?#]\\S*)?|\\b(https?://\\S+)");
  private static final Pattern ASKING =
      Pattern.compile(
          "(?i)(?:why (?:do|does|is|are|did|can|can't|don't|should)|what"
              + " (?:is|are|do|does|if|makes|happens|causes)|how"
              + " (?:do|does|is|are|did|can|much|many|far|long|old|big|fast)|who"
              + " (?:is|are|was|were|invented|discovered)|where (?:do|does|is|are)|when"
              + " (?:did|do|is|was)|is|are|can|could|should|does|do|did|will)\\b .{4,}");
  private static final Pattern FINITE =
      Pattern.compile(
          "(?i).*\\b(?:is|are|was|were|am|be|been|has|have|had|will|can|could|should|would|must|may|might|do|does|did|isn't|aren't|don't|won|wins|won't|it's|that's|we're|i'm|you're|they're|there's|let's|makes?|made|goes|went|gets?|got|needs?|comes?|came|turns?|becomes?|became|starts?|started|opens?|opened|says?|said|knows?|loves?|want|wants|lives?|helps?|grows?|grew|keeps?)\\b.*");

  /** Verbs of recipes and crafts that no posting's duties begin with. */
  private static final Set<String> COOKING =
      WordList.of(
          """
          lie mix rest fry bake boil stir add pour cut chop peel whisk fold knead heat cool season serve roll spread wash rinse
          dry slice drain simmer grill roast steam beat melt sprinkle let leave wait place put tie loop pull push turn press
          cross tuck tighten glue paint sand drill screw measure mark water plant dig sow trim stretch breathe sit stand sleep
          drink eat walk run jump read write listen click tap type select choose enter sign save install download restart plug
          unplug wipe scrub soak hang iron sort throw recycle pack call ask tell say smile relax repeat enjoy taste preheat
          grease line sift combine remove separate divide shape brush cover chill freeze thaw crack grate squeeze
          """);

  private PromptReader() {}

  /** Reads a prompt of plain lines. */
  static PromptReading read(List<String> lines) {
    Matcher address = ADDRESS.matcher(String.join("\n", lines));
    String where = address.find() ? address.group(1) == null ? "" : address.group(1) : "";
    List<String> plain =
        lines.stream()
            .map(
                line ->
                    ADDRESS
                        .matcher(line)
                        .replaceAll("")
                        .replaceAll("(?i)[,;:–-]?\\s*\\b(?:at|on|visit|see)?\\s*$", "")
                        .strip())
            .filter(line -> line.matches(".*[\\p{L}\\p{N}].*"))
            .toList();
    if (plain.isEmpty()) {
      return new PromptReading(PromptShape.THEME, where, "", "", 0, List.of(), List.of(), where);
    }
    return plain.size() == 1 ? line(plain.getFirst(), where) : lines(plain, where);
  }

  private static PromptReading lines(List<String> lines, String address) {
    List<String> points = new ArrayList<>();
    List<String> others = new ArrayList<>();
    boolean numbered = false;
    for (String line : lines) {
      Matcher bullet = BULLET.matcher(line);
      if (bullet.find()) {
        numbered |= line.matches("(?i)^\\(?1[.):].*|^step.*");
        points.add(bullet.replaceFirst(""));
      } else {
        others.add(line);
      }
    }
    boolean shortLines =
        lines.stream().skip(1).allMatch(line -> line.length() <= 60 && !line.matches(".*[.!?]$"));
    if (points.size() < 2 && shortLines && lines.size() >= 3) {
      points = new ArrayList<>(lines.subList(1, lines.size()));
      others = new ArrayList<>(lines.subList(0, 1));
    }
    if (points.size() >= 2) {
      String heading = others.isEmpty() ? "" : others.removeFirst();
      PromptReading head =
          line(
              heading.isEmpty() ? points.getFirst() : heading.replaceFirst("[:–-]+$", ""), address);
      PromptShape shape =
          head.shape() == PromptShape.HOW_TO || (numbered && steps(points))
              ? PromptShape.HOW_TO
              : head.shape() == PromptShape.ADVERT ? PromptShape.ADVERT : PromptShape.LIST;
      return new PromptReading(
          shape,
          heading.isEmpty() ? "" : head.subject(),
          head.audience(),
          head.noun(),
          head.count(),
          points,
          sentences(others),
          address);
    }
    String first = lines.getFirst();
    boolean heading = first.length() <= 70 && !first.matches(".*[.!]$");
    if (!heading) {
      return text(String.join(" ", lines), address);
    }
    PromptReading head = line(first.replaceFirst(":$", ""), address);
    return new PromptReading(
        head.shape() == PromptShape.THEME ? PromptShape.TEXT : head.shape(),
        head.subject(),
        head.audience(),
        head.noun(),
        head.count(),
        head.items(),
        sentences(lines.subList(1, lines.size())),
        address);
  }

  private static boolean steps(List<String> points) {
    return points.stream()
        .allMatch(point -> Verbs.isBase(point.split("\\s+", 2)[0].toLowerCase(Locale.ROOT)));
  }

  private static PromptReading line(String line, String address) {
    Matcher quoted = QUOTED.matcher(line);
    if (quoted.matches()) {
      String source = quoted.group(2) == null ? "" : quoted.group(2);
      return new PromptReading(
          PromptShape.QUOTE, source, "", "", 0, List.of(quoted.group(1)), List.of(), address);
    }
    Matcher offer = OFFER.matcher(ASKED_OFFER.matcher(line).replaceFirst(""));
    if (offer.find()) {
      return advert(ASKED_OFFER.matcher(line).replaceFirst("").substring(offer.end()), address);
    }
    String asked =
        ORDER
            .matcher(line)
            .replaceFirst("")
            .replaceFirst(
                "(?i)(?<=\\S{3}) (?:background )?(?:video|clip|reel|animation)[.!]?$", "");
    offer = OFFER.matcher(asked);
    if (offer.find()) {
      return advert(asked.substring(offer.end()), address);
    }
    asked = HOW_TO.matcher(asked).matches() ? asked : VERB.matcher(asked).replaceFirst("");
    List<String> sentences = PlainPrompt.sentences(asked);
    Matcher audience = AUDIENCE.matcher(asked);
    String whom = "";
    if (sentences.size() == 1 && audience.find()) {
      String article =
          audience.group(1) == null
              ? ""
              : audience.group(1).matches("(?i)(?:young|new) ")
                  ? audience.group(1)
                  : audience.group(1).matches("(?i)(?:a|an|the) ") ? "" : "your ";
      whom = article + audience.group(2);
      asked = asked.substring(0, audience.start());
    }
    if (sentences.size() > 1) {
      return severalSentences(asked, sentences, address);
    }
    return phrase(asked, whom, address);
  }

  private static PromptReading severalSentences(
      String text, List<String> sentences, String address) {
    String first = sentences.getFirst();
    if (first.endsWith("?") || first.length() <= 60) {
      PromptReading head = line(first, address);
      List<String> rest = sentences.subList(1, sentences.size());
      if (head.shape() != PromptShape.TEXT && head.shape() != PromptShape.THEME) {
        return new PromptReading(
            head.shape(),
            head.subject(),
            head.audience(),
            head.noun(),
            head.count(),
            head.items(),
            rest,
            address);
      }
    }
    return text(text, address);
  }

  private static PromptReading phrase(String phrase, String audience, String address) {
    int colon = phrase.indexOf(": ");
    String head = colon > 0 && colon < 80 ? phrase.substring(0, colon) : phrase;
    List<String> items = colon > 0 && colon < 80 ? items(phrase.substring(colon + 1)) : List.of();
    Matcher howTo = HOW_TO.matcher(head);
    if (howTo.matches()) {
      return new PromptReading(
          PromptShape.HOW_TO, howTo.group(1), audience, "", 0, whole(items), List.of(), address);
    }
    Matcher counted = COUNTED.matcher(head);
    if (counted.matches() && (counted.group(1) != null || counted.group(5) != null)) {
      String link = counted.group(4) == null ? "" : counted.group(4).toLowerCase(Locale.ROOT);
      String subject = counted.group(5) == null ? "" : counted.group(5).replaceFirst("[.!?]+$", "");
      return new PromptReading(
          PromptShape.LIST,
          head,
          audience,
          counted.group(3).toLowerCase(Locale.ROOT) + "|" + link + "|" + subject,
          count(counted.group(1)),
          items,
          List.of(),
          address);
    }
    Matcher named = NAMED.matcher(head);
    if (named.matches()) {
      return new PromptReading(
          PromptShape.LIST,
          head,
          audience,
          named.group(2).toLowerCase(Locale.ROOT) + "|for|" + named.group(1),
          0,
          items,
          List.of(),
          address);
    }
    Matcher versus = VERSUS.matcher(phrase);
    if (versus.matches() && isComparison(phrase, versus.group(2))) {
      String rest =
          versus.group(4) == null
              ? versus.group(5) == null ? "" : versus.group(5)
              : versus.group(4);
      return new PromptReading(
          PromptShape.COMPARISON,
          versus.group(1) + " or " + versus.group(3),
          audience,
          phrase.toLowerCase(Locale.ROOT).contains("difference") ? "differences" : "",
          0,
          List.of(versus.group(1).strip(), versus.group(3).strip()),
          rest.isEmpty() ? List.of() : PlainPrompt.sentences(rest),
          address);
    }
    if (head.endsWith("?") || ASKING.matcher(head).matches()) {
      return new PromptReading(
          PromptShape.QUESTION,
          head.replaceFirst("[?.!]+$", "") + "?",
          audience,
          "",
          0,
          items,
          List.of(),
          address);
    }
    if (items.size() >= 2) {
      return new PromptReading(PromptShape.LIST, head, audience, "", 0, items, List.of(), address);
    }
    List<String> bare = items(phrase);
    if (bare.size() >= 3
        && bare.stream().allMatch(item -> item.length() <= 30)
        && !FINITE.matcher(phrase).matches()) {
      return new PromptReading(PromptShape.LIST, "", audience, "", 0, bare, List.of(), address);
    }
    boolean command =
        phrase.split("\\s+").length >= 4
            && Verbs.isBase(phrase.split("\\s+", 2)[0].toLowerCase(Locale.ROOT))
            && Character.isUpperCase(phrase.charAt(0));
    boolean sentence =
        command
            || phrase.matches(".* .*[.!]$")
            || phrase.length() > 70
            || (FINITE.matcher(phrase).matches() && phrase.split("\\s+").length >= 4);
    return sentence
        ? text(phrase, address)
        : new PromptReading(
            PromptShape.THEME,
            phrase.replaceFirst("[.!,;:]+$", ""),
            audience,
            "",
            0,
            List.of(),
            List.of(),
            address);
  }

  private static boolean isComparison(String phrase, String joint) {
    return joint.toLowerCase(Locale.ROOT).startsWith("v")
        || phrase.matches(
            "(?i)(?:compare|comparing|comparison|(?:explain |what is |what's )?(?:the"
                + " )?differences? between)\\b.*")
        || (joint.equalsIgnoreCase("or")
            && !FINITE.matcher(phrase).matches()
            && phrase.length() < 60);
  }

  private static PromptReading advert(String offer, String address) {
    int colon = offer.indexOf(": ");
    List<String> sentences = PlainPrompt.sentences(offer);
    if (colon > 0 && colon < 80) {
      return new PromptReading(
          PromptShape.ADVERT,
          offer.substring(0, colon),
          "",
          "",
          0,
          items(offer.substring(colon + 1)),
          List.of(),
          address);
    }
    String first = sentences.isEmpty() ? offer : sentences.getFirst().replaceFirst("[.!]+$", "");
    List<String> rest = sentences.isEmpty() ? List.of() : sentences.subList(1, sentences.size());
    String[] halves = first.split(",\\s+|\\s+[–-]\\s+| with | featuring ", 2);
    List<String> items = new ArrayList<>();
    if (halves.length == 2) {
      items.addAll(items(halves[1]));
    }
    for (String sentence : rest) {
      items.addAll(
          sentence.length() <= 60 ? List.of(sentence.replaceFirst("[.!]+$", "")) : List.of());
    }
    return new PromptReading(
        PromptShape.ADVERT,
        halves[0],
        "",
        "",
        0,
        items,
        rest.stream().filter(sentence -> sentence.length() > 60).toList(),
        address);
  }

  private static PromptReading text(String text, String address) {
    return new PromptReading(
        PromptShape.TEXT, "", "", "", 0, List.of(), PlainPrompt.sentences(text), address);
  }

  private static List<String> sentences(List<String> lines) {
    return lines.stream().flatMap(line -> PlainPrompt.sentences(line).stream()).toList();
  }

  /** The entries of an enumeration. */
  static List<String> items(String text) {
    String end = text.strip().replaceFirst("[.!]+$", "");
    List<String> sentences = PlainPrompt.sentences(end);
    String[] parts =
        end.contains(";")
            ? end.split("\\s*;\\s*(?:and )?")
            : sentences.size() >= 2
                ? sentences.toArray(String[]::new)
                : end.split(
                    ",\\s+(?:and |or |then |finally |and then )?|(?<=\\p{L}{2}) (?:and|&)"
                        + " (?=\\S+(?: \\S+)?$)");
    return Arrays.stream(parts)
        .map(part -> part.strip().replaceFirst("[.!,;]+$", ""))
        .filter(part -> part.matches(".*[\\p{L}\\p{N}].*"))
        .toList();
  }

  /** Steps that were torn at a comma within them are whole again: only a verb begins a new one. */
  private static List<String> whole(List<String> items) {
    if (items.stream().filter(PromptReader::beginsWithVerb).count() < 2) {
      return items;
    }
    List<String> steps = new ArrayList<>();
    for (String item : items) {
      boolean torn = !steps.isEmpty() && !beginsWithVerb(item);
      steps.add(torn ? steps.removeLast() + ", " + item : item);
    }
    return steps;
  }

  static boolean beginsWithVerb(String item) {
    String[] words = item.toLowerCase(Locale.ROOT).split("\\s+", 3);
    boolean told = words.length > 1 && words[0].matches("first|then|next|finally|now");
    String first = words[told ? 1 : 0];
    return Verbs.isBase(first) || COOKING.contains(first);
  }

  private static int count(@Nullable String number) {
    if (number == null) {
      return 0;
    }
    List<String> words =
        List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve");
    int word = words.indexOf(number.toLowerCase(Locale.ROOT));
    return word >= 0 ? word : Integer.parseInt(number);
  }
}
