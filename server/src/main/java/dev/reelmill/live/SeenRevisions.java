package dev.reelmill.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.reelmill.job.Job;
import dev.reelmill.redis.Redis;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Which state of a job this process has seen last, and what it has heard. Seeing comes before
 * telling: what anybody is told of a job went through here, and from then on no older state of it
 * is taken from Redis, by this process in any case, by others if Redis could be asked.
 */
public final class SeenRevisions {
  private static final int JOBS = 20_000;
  private static final Duration KEPT = Duration.ofSeconds(1);

  /** Much longer than anything is kept in Redis. */
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private final Optional<RedisStandings> kept;
  private final long life; // nanoseconds
  private final Cache<UUID, Long> newest = remembered();
  private final Cache<UUID, Change> changed = remembered();
  private volatile long deafUntil = System.nanoTime();

  /** Nothing seen yet. */
  public SeenRevisions(Optional<Redis> redis) {
    this(redis, KEPT);
  }

  SeenRevisions(Optional<Redis> redis, Duration life) {
    this.kept = redis.map(where -> new RedisStandings(where, life));
    this.life = life.toNanos();
  }

  private static <T> Cache<UUID, T> remembered() {
    return Caffeine.newBuilder().maximumSize(JOBS).expireAfterWrite(REMEMBERED).build();
  }

  /** A change that was heard of and not yet seen; no two are equal. */
  static final class Change {}

  /** The job was read from the database, and may now be told. */
  public void saw(Job job) {
    if (kept.isPresent() && job.revision() > newest(job.jobId())) {
      kept.get().outdate(job.jobId(), job.revision());
      newest.asMap().merge(job.jobId(), job.revision(), Math::max);
    }
  }

  /** The job has changed: what Redis has of it may be old. */
  void heard(UUID jobId) {
    if (kept.isPresent()) {
      changed.put(jobId, new Change());
    }
  }

  /** Changes may not have been heard: all that Redis has now may be old. */
  void wasDeaf() {
    deafUntil = System.nanoTime() + life;
  }

  /** What must be looked for in the database, if anything. */
  Optional<Change> change(UUID jobId) {
    return System.nanoTime() - deafUntil < 0
        ? Optional.of(new Change())
        : Optional.ofNullable(changed.getIfPresent(jobId));
  }

  /** The database was read after that change was heard of. */
  void caughtUp(UUID jobId, Change change) {
    changed.asMap().remove(jobId, change);
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
