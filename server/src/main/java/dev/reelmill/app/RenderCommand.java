package dev.reelmill.app;

import dev.reelmill.app.settings.Settings;
import dev.reelmill.brief.Brief;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.pipeline.Stage;
import dev.reelmill.publish.FilmFolder;
import dev.reelmill.publish.FilmPackage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one film without server or database. */
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    description = "Makes a video from a brief file, without a server.")
final class RenderCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(
      paramLabel = "BRIEF",
      description = "A brief, or a posting in Greenhouse's format, as a JSON file.")
  private Path brief = Path.of("");

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FOLDER",
      description = "Where the files go (default: out).")
  private Path out = Path.of("out");

  private int told;

  RenderCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = common.settings();
    Brief wanted = BriefFile.read(brief);
    requireWritable();
    Path artifacts = FilmTools.folder(settings.home());
    FilmTools tools = FilmTools.in(artifacts, settings.workers().encoderThreads());
    FilmPackage film = tools.maker().make(wanted, this::tell);
    System.err.println();
    byte[] identity = BriefCodec.toJson(wanted).getBytes(StandardCharsets.UTF_8);
    FilmFolder.write(UUID.nameUUIDFromBytes(identity), film, out);
    System.out.printf(
        Locale.ROOT,
        "%s: \"%s\", %.1f s, %s%n",
        out.resolve("video.mp4"),
        film.title(),
        film.film().seconds(),
        String.join(", ", film.madeWith().values()));
    return ExitCode.OK;
  }

  /** Found out before the work, not after it. */
  private void requireWritable() {
    try {
      Files.delete(Files.createTempFile(Files.createDirectories(out), ".reelmill", ""));
    } catch (IOException e) {
      throw new ReelmillException(
          "output_unwritable", false, "Cannot write to the folder " + out + " (-o): " + e, e);
    }
  }

  /** One line, written over itself, whenever the whole percentage has grown. */
  private void tell(Stage stage, int percentage, int scene, int scenes) {
    if (percentage > told) {
      told = percentage;
      String where = scene > 0 ? ", scene " + scene + " of " + scenes : "";
      System.err.print("\r" + percentage + " % " + stage.label() + where + "    ");
      System.err.flush();
    }
  }
}
