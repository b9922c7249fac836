package dev.reelmill.app;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.brief.TextBlock;
import dev.reelmill.knowledge.DocumentKind;
import dev.reelmill.knowledge.DocumentReader;
import dev.reelmill.knowledge.TextReader;
import dev.reelmill.knowledge.UnreadableDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads PDFs and large documents in a process of their own, with little memory and until a
 * deadline, so that no document can harm the server; small ones in other formats are read right
 * here.
 */
final class ReadingProcess implements DocumentReader {
  private static final Logger LOG = LoggerFactory.getLogger(ReadingProcess.class);
  private static final int SMALL = 1_000_000;
  private static final int AT_ONCE = 2;
  private static final Duration WAIT = Duration.ofSeconds(10);

  /** JSON that escapes every character is six times as long. */
  private static final int LONGEST_ANSWER = 8 * MOST_CHARACTERS;

  private final Duration deadline;
  private final TextReader here = new TextReader();
  private final Semaphore places = new Semaphore(AT_ONCE);

  /**
   * A reader.
   *
   * @param deadline the longest a document may take
   */
  ReadingProcess(Duration deadline) {
    this.deadline = deadline;
  }

  @Override
  public List<TextBlock> read(DocumentKind kind, byte[] content) {
    if (kind != DocumentKind.PDF && content.length <= SMALL) {
      return here.read(kind, content);
    }
    try {
      if (!places.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new ReelmillException(
            "busy_reading", true, "Other documents are being read; try again in a moment.");
      }
      try {
        return readApart(kind, content);
      } finally {
        places.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReelmillException("busy_reading", true, "The server is ending.", e);
    } catch (IOException e) {
      throw new ReelmillException("reading_failed", true, "The document cannot be read now.", e);
    }
  }

  private List<TextBlock> readApart(DocumentKind kind, byte[] content)
      throws IOException, InterruptedException {
    Process process =
        ChildProcesses.of(List.of(ReadDocumentCommand.NAME, kind.label()))
            .redirectErrorStream(false)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      Thread.ofPlatform().daemon().name("feeding").start(() -> feed(process, content));
      Thread watch = Thread.ofVirtual().start(() -> endLate(process));
      byte[] answer = answer(process);
      int code = process.waitFor();
      watch.join();
      if (code != 0) {
        LOG.info("a {} of {} bytes was not read, code {}", kind.label(), content.length, code);
        throw new UnreadableDocument("takes more time or memory to read than it is given");
      }
      return blocks(answer);
    } finally {
      process.destroyForcibly();
    }
  }

  /** Not read on a virtual thread: a pipe keeps the processor's thread that others would run on. */
  private static byte[] answer(Process process) throws IOException, InterruptedException {
    FutureTask<byte[]> answer =
        new FutureTask<>(() -> process.getInputStream().readNBytes(LONGEST_ANSWER));
    Thread.ofPlatform().daemon().name("reading").start(answer);
    try {
      return answer.get();
    } catch (ExecutionException failure) {
      throw new IOException("the reading process was not heard to its end", failure.getCause());
    }
  }

  private void endLate(Process process) {
    try {
      if (!process.waitFor(deadline)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static void feed(Process process, byte[] content) {
    try (OutputStream input = process.getOutputStream()) {
      input.write(content);
    } catch (IOException e) {
      LOG.debug("a document was not taken to its end", e);
    }
  }

  /** The last line; what the Java machine has to say may stand before it. */
  private static List<TextBlock> blocks(byte[] answer) throws IOException {
    String text = new String(answer, StandardCharsets.UTF_8).strip();
    try {
      JsonNode json = JsonMapper.shared().readTree(text.substring(text.lastIndexOf('\n') + 1));
      if (json.has("refused")) {
        throw new UnreadableDocument(json.path("refused").asString());
      }
      List<TextBlock> blocks = new ArrayList<>();
      for (JsonNode block : json.required("blocks")) {
        blocks.add(block(block));
      }
      return blocks;
    } catch (JacksonException e) {
      throw new IOException("the reading process said something else than JSON", e);
    }
  }

  private static TextBlock block(JsonNode block) throws IOException {
    String name = block.propertyNames().iterator().next();
    return TextBlock.of(name, block.path(name).asString())
        .orElseThrow(() -> new IOException("the reading process wrote a block of " + name));
  }
}
