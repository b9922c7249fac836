package dev.reelmill.app;

import dev.reelmill.brief.TextBlock;
import dev.reelmill.knowledge.DocumentKind;
import dev.reelmill.knowledge.TextReader;
import dev.reelmill.knowledge.UnreadableDocument;
import java.io.IOException;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the document on standard input and writes what is in it as one line of JSON: {@code
 * {"blocks": […]}}, each block an object with {@code heading}, {@code paragraph} or {@code item},
 * or {@code {"refused": "the rule it breaks"}}. A child of a server, which ends it when it takes
 * too long.
 */
@Command(name = ReadDocumentCommand.NAME, hidden = true)
final class ReadDocumentCommand implements Callable<Integer> {
  static final String NAME = "read-document";

  /** For a child whose server has died. */
  private static final long LAST_RESORT_MILLIS = 60_000;

  @Parameters(paramLabel = "KIND")
  private String kind = "";

  ReadDocumentCommand() {}

  @Override
  public Integer call() throws IOException {
    new Timer("last resort", true).schedule(end(), LAST_RESORT_MILLIS);
    ObjectNode answer = JsonMapper.shared().createObjectNode();
    try {
      byte[] content = System.in.readAllBytes();
      ArrayNode blocks = answer.putArray("blocks");
      for (TextBlock block : new TextReader().read(DocumentKind.of(kind).orElseThrow(), content)) {
        blocks.addObject().put(block.member(), block.text());
      }
    } catch (UnreadableDocument unreadable) {
      answer.removeAll().put("refused", unreadable.getMessage());
    }
    System.out.println();
    System.out.println(JsonMapper.shared().writeValueAsString(answer));
    return ExitCode.OK;
  }

  private static TimerTask end() {
    return new TimerTask() {
      @Override
      public void run() {
        Runtime.getRuntime().halt(ExitCode.SOFTWARE);
      }
    };
  }
}
