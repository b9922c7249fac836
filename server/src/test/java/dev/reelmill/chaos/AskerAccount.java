package dev.reelmill.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.catalog.PublishedVideo;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether those who asked at the doors of a server got what they were promised. */
final class AskerAccount {
  /** A message whose sender died is said again after a minute. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Demand demand;
  private final Doors doors;
  private final Callbacks callbacks;
  private final Cluster cluster;

  /** An account of what they asked, and what they were told, of a server that answers now. */
  AskerAccount(Demand demand, Doors doors, Callbacks callbacks, Cluster cluster) {
    this.demand = demand;
    this.doors = doors;
    this.callbacks = callbacks;
    this.cluster = cluster;
  }

  /** All of it. */
  void check() throws Exception {
    assertEveryOrderIsOneJob();
    assertEveryFilmCanBeFetched();
    assertEveryListenerHeardTheEnd();
    assertEveryCallbackHeardItOnce();
    assertThat(demand.failures()).isEmpty();
  }

  /** The jobs that askers were told of are all that there are: no order made another one. */
  private void assertEveryOrderIsOneJob() {
    assertThat(cluster.ids("select job_id from owned_jobs"))
        .containsExactlyInAnyOrderElementsOf(demand.owned());
  }

  private void assertEveryFilmCanBeFetched() throws Exception {
    for (Wish.Owned wish : demand.owners().toList()) {
      PublishedVideo video = cluster.videos().find(demand.job(wish).videoId()).orElseThrow();
      HttpResponse<byte[]> film = doors.of(wish.owner()).film(demand.jobId(wish));
      assertThat(film.statusCode()).as(wish.toString()).isEqualTo(200);
      assertThat(hash(film.body())).as(wish.toString()).isEqualTo(saidHash(video));
    }
  }

  private static String saidHash(PublishedVideo video) {
    for (JsonNode object : JsonMapper.shared().readTree(video.metadata()).required("objects")) {
      if (object.required("name").stringValue().equals("video.mp4")) {
        return object.required("sha256").stringValue();
      }
    }
    throw new AssertionError("no film in " + video.metadata());
  }

  private static String hash(byte[] content) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  private void assertEveryListenerHeardTheEnd() throws Exception {
    List<Wish.Owned> listeners = demand.owners().filter(Wish.Owned::listens).toList();
    Cluster.await(
        "every listener has heard the end",
        PATIENCE,
        () -> listeners.stream().allMatch(one -> demand.end(one).isPresent()));
    assertThat(listeners)
        .allSatisfy(one -> assertThat(demand.end(one)).as(one.toString()).contains("completed"));
  }

  /** A message may come more than once, but there is one of each event. */
  private void assertEveryCallbackHeardItOnce() throws Exception {
    List<Wish.Owned> named = demand.owners().filter(Wish.Owned::calledBack).toList();
    Cluster.await(
        "every callback is told of the end",
        PATIENCE,
        () -> named.stream().allMatch(one -> callbacks.heard(one.name()).contains(completed(one))));
    assertThat(named)
        .allSatisfy(
            one ->
                assertThat(callbacks.heard(one.name()))
                    .as(one.toString())
                    .doesNotHaveDuplicates()
                    .isSubsetOf(completed(one), playable(one)));
  }

  private Callbacks.Message completed(Wish.Owned wish) {
    return message("video.completed", demand.jobId(wish));
  }

  private Callbacks.Message playable(Wish.Owned wish) {
    return message("video.playable", demand.jobId(wish));
  }

  private static Callbacks.Message message(String type, UUID job) {
    return new Callbacks.Message(type, job);
  }
}
