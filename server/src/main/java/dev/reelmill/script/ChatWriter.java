package dev.reelmill.script;

import dev.reelmill.brief.Brief;
import dev.reelmill.brief.DreamBrief;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.provider.ChatAnswer;
import dev.reelmill.provider.ChatModel;
import dev.reelmill.provider.ChatQuestion;
import dev.reelmill.provider.ChatQuestion.Turn;
import dev.reelmill.provider.ModelBudget;
import dev.reelmill.provider.ProviderException;
import dev.reelmill.provider.Purpose;
import dev.reelmill.provider.Spending;
import dev.reelmill.provider.Trouble;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has scripts written by chat models, and looks at what they write: a draft with faults is sent
 * back once. When none writes one that can be used, another writer does it, and what went wrong is
 * told with the script.
 */
public final class ChatWriter {
  private static final Logger LOG = LoggerFactory.getLogger(ChatWriter.class);
  private static final int MOST_TOKENS = 3000;
  private static final String INSTRUCTIONS =
      String.join("\n", WordList.lines("script-instructions.txt"));
  private static final JsonNode FORM =
      JsonMapper.shared().readTree(String.join("\n", WordList.lines("script-form.json")));

  private final List<ChatModel> models;
  private final ModelBudget budget;
  private final ScriptWriter other;
  private final InstantSource clock;

  /**
   * A writer that asks models one after the other.
   *
   * @param models at least one
   * @param other who writes when no model does
   */
  public ChatWriter(
      List<ChatModel> models, ModelBudget budget, ScriptWriter other, InstantSource clock) {
    this.models = List.copyOf(models);
    this.budget = budget;
    this.other = other;
    this.clock = clock;
  }

  /** Names the models and the version of what they are told and held to. */
  public String id() {
    return models.stream().map(ChatWriter::id).collect(Collectors.joining(", "));
  }

  private static String id(ChatModel model) {
    return "chat-1 " + model.facts().name();
  }

  /** Whether a model would be asked for the brief's script at all. */
  public boolean writes(Brief brief) {
    return ChatTask.of(brief).isPresent();
  }

  /**
   * Writes a script.
   *
   * @param jobId whose money is spent, or null outside of jobs
   * @throws ReelmillException {@code content_rejected} when a provider does not want to write about
   *     it, and what the other writer throws; neither is retryable
   */
  public WrittenScript write(Brief brief, @Nullable UUID jobId) throws InterruptedException {
    List<WrittenScript.Fall> falls = new ArrayList<>();
    Optional<ChatTask> task = ChatTask.of(brief);
    double dollars = 0;
    if (task.isPresent()) {
      for (ChatModel model : models) {
        Conversation conversation = new Conversation(model, task.get(), jobId);
        try {
          Script script = drawn(conversation.script(), brief);
          return new WrittenScript(script, id(model), dollars + conversation.dollars, falls);
        } catch (ProviderException trouble) {
          if (trouble.trouble() == Trouble.CONTENT_REJECTED) {
            throw rejected(trouble);
          }
          falls.add(fall(model, trouble.code(), trouble));
        } catch (UnfitException unfit) {
          falls.add(fall(model, "script_unfit", unfit));
        }
        dollars += conversation.dollars;
      }
    }
    return new WrittenScript(other.write(brief), other.id(), dollars, falls);
  }

  private static Script drawn(Script script, Brief brief) {
    return brief instanceof DreamBrief dream ? DreamPictures.drawn(script, dream) : script;
  }

  private static ReelmillException rejected(ProviderException trouble) {
    return new ReelmillException(
        "content_rejected", false, "The content was rejected: " + trouble.getMessage(), trouble);
  }

  private static WrittenScript.Fall fall(ChatModel model, String code, RuntimeException reason) {
    String why = String.valueOf(reason.getMessage());
    LOG.atWarn().addKeyValue("error_code", code).log("{} wrote no script: {}", id(model), why);
    return new WrittenScript.Fall(id(model), code, why);
  }

  /** A draft that cannot be used, even after it was sent back. */
  private static final class UnfitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnfitException(List<String> faults) {
      super(String.join(" ", faults.subList(0, Math.min(5, faults.size()))));
    }
  }

  /** One model is asked, and once more with the faults of what it wrote. */
  private final class Conversation {
    private final ChatModel model;
    private final ChatTask task;
    private final @Nullable UUID jobId;
    private double dollars;

    Conversation(ChatModel model, ChatTask task, @Nullable UUID jobId) {
      this.model = model;
      this.task = task;
      this.jobId = jobId;
    }

    Script script() throws InterruptedException {
      model.facts().requireAlive(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
      ChatQuestion question =
          new ChatQuestion(
              List.of(new Turn("system", INSTRUCTIONS), new Turn("user", task.request())),
              "script",
              FORM,
              MOST_TOKENS);
      String answer = ask("script", question);
      DraftScript draft = read(answer);
      List<String> faults = DraftCheck.faults(draft, task);
      if (!faults.isEmpty()) {
        LOG.info("{} is asked to mend: {}", id(model), faults);
        draft = read(ask("script, mended", question.after(answer, remark(faults))));
        faults = DraftCheck.faults(draft, task);
      }
      if (!faults.isEmpty()) {
        throw new UnfitException(faults);
      }
      return task.script(draft);
    }

    private String ask(String part, ChatQuestion question) throws InterruptedException {
      ChatAnswer answer =
          budget.spend(
              new Spending(jobId, part, Purpose.SCRIPT, model.facts().name()),
              model.estimate(question),
              () -> model.ask(question),
              ChatAnswer::dollars);
      dollars += answer.dollars();
      return answer.content();
    }

    private DraftScript read(String answer) {
      return DraftReader.read(answer, task.address(), task.silent());
    }
  }

  private static String remark(List<String> faults) {
    return "Mend this and answer with the whole script again:\n- " + String.join("\n- ", faults);
  }
}
