package dev.reelmill.chaos;

import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.storage.ObjectKeys;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;

/** Looks twice a second, whenever the database answers, whether all is as it must always be. */
final class Invariants implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Invariants.class);
  private static final long LOOK_MILLIS = 500;

  private static final Map<String, String> NEVER =
      Map.of(
          "two attempts at one job run",
          "select job_id from job_attempts where ended_at is null group by job_id having count(*) >"
              + " 1",
          "a lease without its attempt",
          """
          select job_id from generation_jobs g where lease_token is not null and not exists (
            select from job_attempts a
            where a.job_id = g.job_id and a.attempt = g.attempts and a.ended_at is null)
          """,
          "an attempt without its lease",
          """
          select a.job_id from job_attempts a join generation_jobs g using (job_id)
          where a.ended_at is null and g.lease_token is null
          """,
          "more of an owner's jobs run than two",
          """
          select job_id from generation_jobs where owner in (
            select owner from generation_jobs where lease_token is not null and not shared
            group by owner having count(*) > 2)
          """,
          "a video whose job has not indexed it",
          """
          select video_id from videos join generation_jobs g using (video_id)
          where g.status not in ('indexed', 'ready')
          """,
          "a ready job without its video",
          """
          select job_id from generation_jobs g where status in ('indexed', 'ready') and result_kept
            and not exists (select from videos v where v.video_id = g.video_id)
          """,
          "two videos of one work, both to be kept",
          """
          select v.work_key from videos v join generation_jobs g using (video_id)
          where g.result_kept group by v.work_key having count(*) > 1
          """);

  private final Cluster cluster;
  private final Set<String> broken = ConcurrentHashMap.newKeySet();
  private final Set<UUID> whole = new HashSet<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("invariants").factory());

  /** Begins at once. */
  Invariants(Cluster cluster) {
    this.cluster = cluster;
    var _ =
        clock.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      NEVER.forEach(this::count);
      List<UUID> known = cluster.ids("select video_id from videos");
      known.stream().filter(whole::add).forEach(this::requireObjects);
    } catch (DataAccessException away) {
      LOG.debug("the database is away", away);
    } catch (RuntimeException failure) {
      broken.add("the look itself failed: " + failure);
    }
  }

  private void count(String what, String query) {
    List<String> found = cluster.texts(query);
    if (!found.isEmpty()) {
      broken.add(what + ": " + found);
    }
  }

  private void requireObjects(UUID id) {
    cluster.videos().find(id).ifPresent(this::requireObjects);
  }

  /** As long as it is known, a video has all of its objects. */
  private void requireObjects(PublishedVideo video) {
    UUID id = video.videoId();
    Set<String> named =
        StreamSupport.stream(
                JsonMapper.shared().readTree(video.metadata()).required("objects").spliterator(),
                false)
            .map(object -> ObjectKeys.video(id) + object.required("name").stringValue())
            .collect(Collectors.toCollection(HashSet::new));
    cluster.objects().list(ObjectKeys.video(id)).forEach(named::remove);
    if (!named.isEmpty() && cluster.videos().find(id).isPresent()) {
      broken.add("a video without objects: " + named);
    }
  }

  /** What was not as it must be. */
  Set<String> broken() {
    return broken;
  }

  @Override
  public void close() {
    clock.shutdown();
    clock.close();
  }
}
