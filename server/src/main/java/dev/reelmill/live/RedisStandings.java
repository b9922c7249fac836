package dev.reelmill.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reelmill.redis.Redis;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps in Redis where jobs stand, for a short life counted from before the database was asked. An
 * entry is a hash of the newest revision that anybody has seen, and of what was read of the job, if
 * that is not older. All times are Redis's own, so no clock need be right, and a command that a
 * stalled Redis carries out late keeps nothing.
 */
final class RedisStandings {
  private static final String PREFIX = "reelmill:job:";

  private static final String NOW =
      """
      local time = redis.call('TIME')
      local now = time[1] * 1000 + math.floor(time[2] / 1000)
      """;

  /** Gives the entry, or the time when there is none. */
  private static final String FIND =
      NOW
          + """
          local kept = redis.call('HMGET', KEYS[1], 'body', 'until')
          if kept[1] and now < tonumber(kept[2]) then return {kept[1]} end
          return {now}
          """;

  /** Arguments: revision, body, time of asking, life. */
  private static final String KEEP =
      NOW
          + """
          local newest = redis.call('HGET', KEYS[1], 'revision')
          local ends = ARGV[3] + ARGV[4]
          if now >= ends or (newest and tonumber(newest) > tonumber(ARGV[1])) then return 0 end
          redis.call('HSET', KEYS[1], 'revision', ARGV[1], 'body', ARGV[2], 'until', ends)
          redis.call('PEXPIRE', KEYS[1], 2 * ARGV[4])
          return 1
          """;

  /**
   * Arguments: revision, life. What is read before, and kept late, finds the revision still here.
   */
  private static final String OUTDATE =
      """
      local newest = redis.call('HGET', KEYS[1], 'revision')
      if not newest or tonumber(newest) < tonumber(ARGV[1]) then
        redis.call('DEL', KEYS[1])
        redis.call('HSET', KEYS[1], 'revision', ARGV[1])
      end
      redis.call('PEXPIRE', KEYS[1], 2 * ARGV[2])
      return 1
      """;

  private final Redis redis;
  private final long life; // milliseconds
  private final JsonMapper json = JsonMapper.shared();

  RedisStandings(Redis redis, Duration life) {
    this.redis = redis;
    this.life = life.toMillis();
  }

  /** What was found. */
  sealed interface Found {
    record Kept(JobStanding standing) implements Found {}

    /**
     * Nothing.
     *
     * @param asked when, by Redis's clock in milliseconds
     */
    record Nothing(long asked) implements Found {}

    record Away() implements Found {}
  }

  Found find(UUID jobId) {
    return redis
        .ask(
            connection -> {
              List<Object> found =
                  connection.sync().eval(FIND, ScriptOutputType.MULTI, new String[] {key(jobId)});
              return found.getFirst() instanceof byte[] body
                  ? read(body)
                  : new Found.Nothing((Long) found.getFirst());
            })
        .orElseGet(Found.Away::new);
  }

  /** An entry of another version of this program may not be understood. */
  private Found read(byte[] body) {
    try {
      return new Found.Kept(json.readValue(body, JobStanding.class));
    } catch (JacksonException foreign) {
      return new Found.Away();
    }
  }

  /**
   * Keeps it for the rest of its life, unless something newer was seen.
   *
   * @param asked what {@link #find} said, before the database was asked
   */
  void keep(JobStanding standing, long asked) {
    byte[][] values = {
      number(standing.revision()), json.writeValueAsBytes(standing), number(asked), number(life)
    };
    run(KEEP, standing.jobId(), values);
  }

  /** From now on nothing older than this revision is found. */
  void outdate(UUID jobId, long revision) {
    run(OUTDATE, jobId, number(revision), number(life));
  }

  private void run(String script, UUID jobId, byte[]... values) {
    var _ =
        redis.<Long>ask(
            connection ->
                connection
                    .sync()
                    .eval(script, ScriptOutputType.INTEGER, new String[] {key(jobId)}, values));
  }

  private static String key(UUID jobId) {
    return PREFIX + jobId;
  }

  private static byte[] number(long number) {
    return Long.toString(number).getBytes(UTF_8);
  }
}
