package dev.reelmill.app.settings;

import dev.reelmill.app.database.DatabaseAddress;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.limit.Rates;
import dev.reelmill.redis.RedisAddress;
import dev.reelmill.storage.S3Settings;
import dev.reelmill.webhook.WebhookSecret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Everything that can be configured.
 *
 * @param home the folder that keeps everything the process keeps
 * @param databaseUrl a PostgreSQL to use instead of the embedded one
 * @param redis a Redis that several servers share
 * @param bucket where objects are kept instead of a folder of the home
 * @param rates how often someone may ask
 */
public record Settings(
    Path home,
    Optional<DatabaseAddress> databaseUrl,
    Optional<RedisAddress> redis,
    Optional<S3Settings> bucket,
    HttpSettings http,
    ConnectionSettings connections,
    WorkerSettings workers,
    QueueSettings jobs,
    KeepingSettings keeping,
    SearchSettings search,
    Rates rates,
    WebhookSettings webhooks,
    AccountSettings accounts,
    ImportSettings imports,
    ProviderSettings providers,
    KnowledgeSettings knowledge) {
  private static final double GIGABYTE = 1e9;

  /**
   * The queue's rules.
   *
   * @param lease a worker without a heartbeat for that long is dead
   * @param timeout the longest an attempt may run
   * @param keptEnded how long ended jobs of shared doors are kept
   * @param maxUserConcurrent live jobs of one owner
   * @param maxUserWaiting jobs of one owner that may wait, on doors whose jobs belong to someone
   */
  public record QueueSettings(
      Duration lease,
      Duration timeout,
      Duration keptEnded,
      int maxUserConcurrent,
      int maxUserWaiting) {}

  /**
   * What is kept.
   *
   * @param quota bytes of all objects, above which videos that nobody refers to go
   */
  public record KeepingSettings(long quota) {}

  /**
   * The search-or-make decision's numbers.
   *
   * @param limit postings taken from the candidates
   * @param candidates postings looked at
   * @param similarityThreshold score from which a posting fits the search
   * @param targetCount reels in a full answer
   * @param maxGeneratePerRequest jobs one search may queue
   */
  public record SearchSettings(
      int limit,
      int candidates,
      double similarityThreshold,
      int targetCount,
      int maxGeneratePerRequest) {}

  /**
   * Messages to callback addresses.
   *
   * @param secret what they are signed with, or one that is generated and kept in the home
   * @param privateAllowed whether callbacks may reach private addresses
   */
  public record WebhookSettings(Optional<WebhookSecret> secret, boolean privateAllowed) {}

  /**
   * Who may do what.
   *
   * @param anonymous whether people nobody knows may search and watch
   * @param adminEmail the first administrator's address
   * @param adminPassword theirs, or one that is made up and told once
   * @param jwtSecret what sessions' tokens are signed with, or one that is generated and kept in
   *     the home
   */
  public record AccountSettings(
      boolean anonymous,
      String adminEmail,
      Optional<String> adminPassword,
      Optional<String> jwtSecret) {

    /** Without the secrets. */
    @Override
    public String toString() {
      return "AccountSettings[anonymous=" + anonymous + ", adminEmail=" + adminEmail + "]";
    }
  }

  /**
   * Reads the configuration.
   *
   * @param options values from the command line under their names in capitals
   * @throws ReelmillException {@code configuration} whose message lists every problem
   */
  public static Settings read(
      Map<String, String> options, Map<String, String> environment, Properties properties) {
    return read(new SettingsSource(options, environment, properties));
  }

  static Settings read(SettingsSource source) {
    Settings settings =
        new Settings(
            source.parsed("REELMILL_HOME", Path::of, "must be a folder").orElse(Path.of("data")),
            source.parsed(
                "DATABASE_URL",
                DatabaseAddress::parse,
                "must look like postgresql://user:password@host:5432/db"),
            source.parsed(
                "REDIS_URL",
                RedisAddress::parse,
                "must look like redis://user:password@host:6379/0, or rediss://… with TLS"),
            BucketSettings.read(source),
            HttpSettings.read(source),
            ConnectionSettings.read(source),
            WorkerSettings.read(source),
            new QueueSettings(
                Duration.ofSeconds(source.whole("LEASE_SECONDS", 15, 2, 3600)),
                Duration.ofMinutes(source.whole("JOB_TIMEOUT_MINUTES", 10, 1, 1440)),
                Duration.ofHours(source.whole("JOB_TTL_HOURS", 24, 1, 24 * 366)),
                source.whole("MAX_USER_CONCURRENT_JOBS", 2, 1, 10_000),
                source.whole("MAX_USER_WAITING_JOBS", 100, 1, 100_000)),
            new KeepingSettings((long) (source.amount("DISK_QUOTA_GB", 5) * GIGABYTE)),
            new SearchSettings(
                source.whole("VECTOR_SEARCH_LIMIT", 20, 1, 1000),
                source.whole("VECTOR_SEARCH_CANDIDATES", 50, 1, 10_000),
                source.fraction("SIMILARITY_THRESHOLD", 0.75),
                source.whole("TARGET_COUNT", 5, 1, 100),
                source.whole("MAX_GENERATE_PER_REQUEST", 5, 0, 100)),
            RateSettings.read(source),
            new WebhookSettings(
                source.parsed(
                    "WEBHOOK_SECRET",
                    WebhookSecret::parse,
                    "must be whsec_ and 24 to 64 bytes in Base64"),
                source.flag("WEBHOOK_ALLOW_PRIVATE", false)),
            AccountNames.read(source),
            ImportSettings.read(source),
            ProviderSettings.read(source),
            KnowledgeSettings.read(source));
    if (!source.problems().isEmpty()) {
      throw new ReelmillException(
          "configuration",
          false,
          "Wrong configuration:\n  " + String.join("\n  ", source.problems()));
    }
    return settings;
  }

  static URI web(String text) {
    URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    if (uri.getHost() == null || !(text.startsWith("http://") || text.startsWith("https://"))) {
      throw new IllegalArgumentException(text);
    }
    return uri;
  }
}
