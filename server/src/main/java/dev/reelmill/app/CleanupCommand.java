package dev.reelmill.app;

import dev.reelmill.app.database.Database;
import dev.reelmill.app.settings.Settings;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.catalog.VideoShelf;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.SharedWork;
import dev.reelmill.posting.PostingStore;
import dev.reelmill.publish.CleanedUp;
import dev.reelmill.storage.ObjectStore;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes what nobody needs; a server may run in the same home meanwhile. */
@Command(
    name = "cleanup",
    mixinStandardHelpOptions = true,
    description =
        "Removes films whose time is over, objects of no use, and what exceeds the quota.")
final class CleanupCommand implements Callable<Integer> {
  private static final double GIGABYTE = 1e9;

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--dry-run", description = "Only tells what would be removed.")
  private boolean dry;

  CleanupCommand() {}

  @Override
  public Integer call() {
    Settings settings = common.settings();
    try (Database database = Database.visit(settings.home(), settings.databaseUrl())) {
      ObjectStore objects = StorageConfiguration.open(settings);
      System.out.println(line(clean(database.connections(), objects, settings)));
      return ExitCode.OK;
    }
  }

  private CleanedUp clean(DataSource source, ObjectStore objects, Settings settings) {
    JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    return TopicConfiguration.cleanup(
            objects,
            new JobStore(source, transactions),
            new VideoCatalog(source),
            new VideoShelf(source),
            new SharedWork(source, transactions),
            new PostingStore(source),
            settings)
        .run(dry);
  }

  private String line(CleanedUp done) {
    return String.format(
        Locale.ROOT,
        "%s %d films whose time was over, %d objects of no use, %d films above the quota; %.3f GB"
            + " are kept.",
        dry ? "To be removed:" : "Removed:",
        done.expired(),
        done.orphaned(),
        done.evicted(),
        done.bytes() / GIGABYTE);
  }
}
