package dev.reelmill.pipeline;

import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.brief.Brief;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.script.ChatWriter;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptCodec;
import dev.reelmill.script.ScriptWriter;
import dev.reelmill.script.WrittenScript;
import dev.reelmill.script.WrittenScriptCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Has the script written, or finds it written. What a model wrote it might not write again: it is
 * kept with the job, and every attempt films the same.
 */
final class ScriptStage {
  private static final String DECISION = "script";

  private final ScriptWriter writer;
  private final Optional<ChatWriter> chat;
  private final ArtifactStore artifacts;

  ScriptStage(ScriptWriter writer, Optional<ChatWriter> chat, ArtifactStore artifacts) {
    this.writer = writer;
    this.chat = chat;
    this.artifacts = artifacts;
  }

  WrittenScript run(Brief brief, Decisions decisions) throws InterruptedException {
    if (chat.isEmpty() || !chat.get().writes(brief)) {
      return byRules(brief);
    }
    Optional<String> decided = decisions.find(DECISION);
    if (decided.isEmpty()) {
      decided = Optional.of(decisions.keep(DECISION, byModel(chat.get(), brief, decisions)));
    }
    return WrittenScriptCodec.fromJson(decided.get());
  }

  /** One that had to be written otherwise is not kept for others: the model may be back by then. */
  private String byModel(ChatWriter chat, Brief brief, Decisions decisions)
      throws InterruptedException {
    String key = key(chat.id(), brief);
    Optional<Path> kept = artifacts.find(key);
    if (kept.isPresent()) {
      return text(kept.get());
    }
    WrittenScript written = chat.write(brief, decisions.jobId());
    if (!written.writer().equals(writer.id())) {
      WrittenScript free = new WrittenScript(written.script(), written.writer(), 0, List.of());
      artifacts.keep(key, bytes(WrittenScriptCodec.toJson(free)));
    }
    return WrittenScriptCodec.toJson(written);
  }

  private WrittenScript byRules(Brief brief) {
    String key = key(writer.id(), brief);
    Optional<Path> kept = artifacts.find(key);
    Script script;
    if (kept.isPresent()) {
      script = ScriptCodec.fromJson(text(kept.get()));
    } else {
      script = writer.write(brief);
      artifacts.keep(key, bytes(ScriptCodec.toJson(script)));
    }
    return new WrittenScript(script, writer.id(), 0, List.of());
  }

  private static String key(String writer, Brief brief) {
    return StageKeys.of(Stage.SCRIPT, writer, BriefCodec.toJson(brief));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
