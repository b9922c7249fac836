package dev.reelmill.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.reelmill.job.Job;
import dev.reelmill.redis.Redis;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Which state of a job this process has seen last. Seeing comes before telling: what anybody is
 * told of a job went through here, and from then on no older state of it is taken from Redis, by
 * this process in any case, by others if Redis could be asked.
 */
public final class SeenRevisions {
  private static final int JOBS = 20_000;
  private static final Duration KEPT = Duration.ofSeconds(1);

  /** Much longer than anything is kept in Redis. */
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private final Optional<RedisStandings> kept;
  private final Cache<UUID, Long> newest =
      Caffeine.newBuilder().maximumSize(JOBS).expireAfterWrite(REMEMBERED).build();

  /** Nothing seen yet. */
  public SeenRevisions(Optional<Redis> redis) {
    this(redis, KEPT);
  }

  SeenRevisions(Optional<Redis> redis, Duration life) {
    kept = redis.map(where -> new RedisStandings(where, life));
  }

  /** The job was read from the database, and may now be told. */
  public void saw(Job job) {
    if (kept.isPresent() && job.revision() > newest(job.jobId())) {
      kept.get().outdate(job.jobId(), job.revision());
      newest.asMap().merge(job.jobId(), job.revision(), Math::max);
    }
  }

  /** The newest revision seen lately, or 0. */
  long newest(UUID jobId) {
    Long revision = newest.getIfPresent(jobId);
    return revision == null ? 0 : revision;
  }

  Optional<RedisStandings> kept() {
    return kept;
  }
}
