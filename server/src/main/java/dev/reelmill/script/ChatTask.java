package dev.reelmill.script;

import dev.reelmill.brief.Brief;
import dev.reelmill.brief.DreamBrief;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.PromptBrief;
import dev.reelmill.brief.Style;
import dev.reelmill.brief.TextBlock;
import dev.reelmill.brief.TopicBrief;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a chat model is asked for, and what becomes of its draft.
 *
 * @param request the brief in words
 * @param least seconds of speech
 * @param most seconds of speech
 * @param seconds of the film, or 0 for as long as its lines take
 * @param numbersOfBrief whether no number may be there that is not in the brief
 * @param address what the end shows
 */
record ChatTask(
    String request,
    Mood mood,
    boolean silent,
    double least,
    double most,
    double seconds,
    boolean numbersOfBrief,
    String address) {

  /** In less time than this nothing needs to be written. */
  private static final int SHORTEST = 4;

  private static final int LONGEST_REQUEST = 12_000;
  private static final double A_MINUTE = 60;

  /** The task of a brief, or empty when it is better done without a model. */
  static Optional<ChatTask> of(Brief brief) {
    if (!brief.options().language().toLowerCase(Locale.ROOT).matches("en(-.*)?")
        || !brief.options().knowledge().isEmpty()) { // facts are to stay word for word
      return Optional.empty();
    }
    return switch (brief) {
      case PostingBrief posting -> Optional.of(of(posting));
      case PromptBrief prompt ->
          prompt.seconds() < SHORTEST ? Optional.empty() : Optional.of(of(prompt));
      case DreamBrief dream -> Optional.of(of(dream));
      case TopicBrief _ -> Optional.empty(); // its numbers are computed
    };
  }

  private static ChatTask of(PostingBrief posting) {
    String body = posting.body().stream().map(TextBlock::text).collect(Collectors.joining("\n"));
    String request =
        """
        Write a reel of 18 to 30 seconds that invites people to apply for this job: who looks for whom, what they would do, what they should bring, where, pay and perks as far as they are told, and an invitation to apply. Use only facts of the text and no number that is not in it. End with a call_to_action.
        Company: %s
        Title: %s
        Location: %s
        Text:
        %s
        """
            .formatted(posting.company(), posting.title(), posting.location(), body);
    return new ChatTask(
        bounded(request), Mood.FOCUS, false, 12, 36, 0, true, Opening.address(posting.url()));
  }

  private static ChatTask of(PromptBrief prompt) {
    int seconds = prompt.seconds();
    boolean silent = prompt.style() == Style.BACKGROUND;
    String request =
        "Write a video of %d seconds in a %s tone%s, as this prompt asks:%n%s"
            .formatted(
                seconds,
                prompt.style().label(),
                silent
                    ? ", without any spoken words: leave all lines empty"
                    : ", about %d words of speech".formatted(Math.round(seconds * 2.1)),
                prompt.prompt());
    return new ChatTask(
        request, mood(prompt.style()), silent, seconds * 0.5, seconds * 1.05, seconds, false, "");
  }

  private static ChatTask of(DreamBrief dream) {
    boolean silent = dream.style() == Style.BACKGROUND;
    String request =
        """
        Tell this story as a video of 15 to 60 seconds in a %s tone, in the first person if it is told so, in its own order and with nothing added%s.
        Title: %s
        Story:
        %s
        """
            .formatted(
                dream.style().label(),
                silent ? ", without any spoken words: leave all lines empty" : "",
                dream.title(),
                dream.text());
    return new ChatTask(
        bounded(request), mood(dream.style()), silent, 8, A_MINUTE, A_MINUTE, false, "");
  }

  private static Mood mood(Style style) {
    return style == Style.FUN ? Mood.FUN : Mood.CALM;
  }

  private static String bounded(String text) {
    return text.length() > LONGEST_REQUEST ? text.substring(0, LONGEST_REQUEST) : text;
  }

  /** The script of a draft that has no faults. */
  Script script(DraftScript draft) {
    if (seconds == 0) {
      return new Script(draft.title(), mood, 0, draft.scenes());
    }
    List<Beat> beats = new ArrayList<>();
    for (ScriptScene scene : draft.scenes()) {
      beats.add(new Beat(scene.picture(), scene.lines(), scene.lines(), Beat.ESSENTIAL));
    }
    double length = Math.min(seconds, Math.max(15, Math.ceil(TimeFit.wanted(beats, silent))));
    double film = seconds == A_MINUTE ? length : seconds;
    return new Script(draft.title(), mood, film, TimeFit.fit(beats, film, silent));
  }
}
