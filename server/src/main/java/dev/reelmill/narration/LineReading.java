package dev.reelmill.narration;

import dev.reelmill.provider.ModelBudget;
import dev.reelmill.provider.ProviderException;
import dev.reelmill.provider.Purpose;
import dev.reelmill.provider.SpeechModel;
import dev.reelmill.provider.Spending;
import dev.reelmill.provider.SpokenText;
import dev.reelmill.provider.Trouble;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Has lines read by a voice outside, some at a time: all of them, or none is wanted. Nothing is
 * read unless the day has money for all. What the voice answers is kept at once, before it is
 * counted and listened to, so that it is paid once whatever comes after.
 *
 * @param job for whose work it is
 * @param longest that all of it may take
 */
record LineReading(
    OutsideVoice voice,
    SpeechModel model,
    ModelBudget budget,
    UUID job,
    PaidAnswers answers,
    SpeechStore store,
    Duration longest) {
  private static final int AT_ONCE = 4;

  /** To be raised whenever the same line would be dictated, cut or timed in another way. */
  private static final int REVISION = 1;

  /** A line that is still to be read. */
  private record Task(DictatedLine line, int number, double guess) {}

  /** A line that was. */
  private record Read(String line, Speech speech) {}

  /**
   * Reads lines.
   *
   * @throws ProviderException when one of them cannot be had
   * @throws dev.reelmill.brief.ReelmillException as {@link SayableLine#check}
   */
  SpeechEngine read(List<String> lines) throws InterruptedException {
    Map<String, Speech> spoken = new LinkedHashMap<>();
    List<Task> tasks = new ArrayList<>();
    SpokenForm form = new SpokenForm();
    SpeechEstimate estimate = new SpeechEstimate();
    int number = 0;
    for (String line : lines.stream().distinct().toList()) {
      number++;
      @Nullable Speech kept = store.find(key(line)).orElse(null);
      if (kept != null) {
        spoken.put(line, kept);
      } else {
        tasks.add(new Task(DictatedLine.of(form, line), number, estimate.of(line)));
      }
    }
    requireMoney(tasks);
    spoken.putAll(readAll(tasks));
    return new ReadLines(engine() + "/" + hash(lines, spoken), spoken);
  }

  private String engine() {
    return voice + "/" + REVISION;
  }

  private String key(String line) {
    return SpeechKey.of(engine(), line);
  }

  /** The same line may sound different the next time, so the sound itself is what tells. */
  private static String hash(List<String> lines, Map<String, Speech> spoken) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String line : lines) {
      Speech speech = spoken.get(line);
      if (speech != null) {
        all.writeBytes(SpeechCodec.encode(speech));
      }
    }
    return SpeechKey.hash(all.toByteArray()).substring(0, 16);
  }

  private void requireMoney(List<Task> tasks) {
    double dollars =
        tasks.stream()
            .map(task -> task.line().text())
            .filter(text -> answers.find(answerKey(text)).isEmpty())
            .mapToDouble(model::estimate)
            .sum();
    budget.requireLeft(dollars, "what %s has to read".formatted(voice));
  }

  /** What was asked, and not what is made of the answer. */
  private String answerKey(String text) {
    return SpeechKey.of("answer/" + voice + "/" + model.sampleRate(), text);
  }

  private Map<String, Speech> readAll(List<Task> tasks) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    Map<String, Speech> spoken = new LinkedHashMap<>();
    ExecutorService readers =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("reading ", 1).factory());
    try {
      ExecutorCompletionService<Read> reading = new ExecutorCompletionService<>(readers);
      tasks.forEach(task -> reading.submit(() -> read(task)));
      for (int i = 0; i < tasks.size(); i++) {
        Future<Read> done = reading.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (done == null) {
          throw ProviderException.lost(
              Trouble.TIMEOUT,
              "%s read %d of %d lines within %d s"
                  .formatted(voice, i, tasks.size(), longest.toSeconds()),
              null);
        }
        Read read = done.get();
        spoken.put(read.line(), read.speech());
      }
      return spoken;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } finally {
      readers.shutdownNow();
      readers.close();
    }
  }

  private Read read(Task task) throws InterruptedException {
    String key = answerKey(task.line().text());
    Optional<SpokenText> kept = answers.find(key);
    SpokenText heard = kept.isPresent() ? kept.get() : ask(task, key);
    if (Thread.interrupted()) {
      throw new InterruptedException(); // listening takes a while, and can be done later
    }
    return new Read(task.line().line(), understood(task, key, heard));
  }

  private SpokenText ask(Task task, String key) throws InterruptedException {
    String text = task.line().text();
    SpokenText answer =
        budget.spend(
            new Spending(job, "line " + task.number(), Purpose.SPEECH, voice.model()),
            model.estimate(text),
            () -> kept(key, model.read(text, voice.voice())),
            SpokenText::dollars);
    return answers.find(key).orElse(answer); // another film's, if that came first
  }

  private SpokenText kept(String key, SpokenText answer) {
    answers.keep(key, answer);
    return answer;
  }

  /** The line's speech; if another film keeps it first, that one, for both will be found by it. */
  private Speech understood(Task task, String key, SpokenText heard) {
    try {
      Speech speech =
          new Recording(voice.toString(), heard, model.sampleRate())
              .speech(task.line(), task.guess());
      String line = key(task.line().line());
      store.keep(line, speech);
      return store.find(line).orElse(speech);
    } catch (ProviderException unusable) {
      answers.remove(key);
      throw unusable;
    }
  }
}
