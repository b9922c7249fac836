package dev.reelmill.app;

import dev.reelmill.app.database.Database;
import dev.reelmill.app.settings.Settings;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.SharedWork;
import dev.reelmill.publish.ComparedVideos;
import dev.reelmill.publish.LostVideo;
import dev.reelmill.publish.LostVideos;
import dev.reelmill.storage.ObjectStore;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Compares the catalogue with the object store, after one of them was lost or restored; servers and
 * workers may run meanwhile.
 */
@Command(
    name = "check-videos",
    mixinStandardHelpOptions = true,
    description =
        "Names the films in the catalogue whose objects are not all in the object store, and fails"
            + " when there are any.")
final class CheckVideosCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--forget",
      description =
          "Takes these films out of the catalogue, so that they are made again when they are asked"
              + " for. People's own jobs that made them fail with video_lost.")
  private boolean forget;

  CheckVideosCommand() {}

  @Override
  public Integer call() {
    return check(common.settings(), forget, System.out) ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** Prints a line for each such film; false when one is left in the catalogue. */
  static boolean check(Settings settings, boolean forget, PrintStream out) {
    try (Database database = Database.visit(settings.home(), settings.databaseUrl())) {
      ObjectStore objects = StorageConfiguration.open(settings);
      objects.check(); // one that cannot be read has not lost anything
      ComparedVideos compared =
          lostVideos(database.connections(), objects).compare(forget, one -> tell(one, out));
      out.println(summary(compared, forget));
      return compared.forgotten() == compared.lost();
    }
  }

  private static LostVideos lostVideos(DataSource source, ObjectStore objects) {
    JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    return new LostVideos(
        objects, new VideoCatalog(source), new SharedWork(source, transactions), transactions);
  }

  private static void tell(LostVideo lost, PrintStream out) {
    out.printf(
        "%s lacks %d of %d objects: %s, \"%s\"%n",
        lost.video().videoId(),
        lost.missing(),
        lost.objects(),
        lost.video().subject(),
        lost.video().title());
  }

  private static String summary(ComparedVideos compared, boolean forget) {
    String found = "%d of %d films lack objects".formatted(compared.lost(), compared.videos());
    if (compared.lost() == 0) {
      return found + ".";
    }
    return forget
        ? found + ", %d of them are forgotten.".formatted(compared.forgotten())
        : found + ". With --forget they are made again when they are asked for.";
  }
}
