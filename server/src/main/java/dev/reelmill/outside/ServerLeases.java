package dev.reelmill.outside;

import dev.reelmill.brief.EngineVersion;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.Lease;
import dev.reelmill.job.LeaseLost;
import dev.reelmill.job.LeasedWork;
import dev.reelmill.job.Priority;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The queue of a server elsewhere. */
public final class ServerLeases implements LeasedWork {
  static final String LEASE = "Reelmill-Lease";
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int WAIT_SECONDS = 5;
  private static final Duration REACHED = Duration.ofSeconds(2L * WAIT_SECONDS);
  private static final int LONGEST_MESSAGE = 10_000; // the server takes 4000 of them
  private static final int TRIES_PER_LEASE = 5;
  private static final int TRIES_PER_BEAT = 3;
  private static final int NOTHING = 204;
  private static final int CONFLICT = 409;
  private static final int BAD = 400;

  private final ServerCalls calls;
  private final String worker;
  private volatile @Nullable Lease claimed;
  private volatile boolean answered;
  private volatile Duration patience = Duration.ofSeconds(3);

  /**
   * The queue at an address.
   *
   * @param worker this worker's name
   */
  public ServerLeases(ServerAddress server, String worker) {
    this.calls = new ServerCalls(server);
    this.worker = worker;
  }

  ServerCalls calls() {
    return calls;
  }

  /**
   * Asks who the server is, before anything is made for it.
   *
   * @return how long its leases last
   * @throws ReelmillException {@code server_refused} when it does not take this worker
   */
  public Duration greet() {
    ServerCalls.Answer answer =
        calls.once(
            "GET",
            "/rules?engine=" + EngineVersion.CURRENT.replace(" ", "%20"),
            Map.of(),
            BodyPublishers.noBody());
    Duration lease =
        Duration.ofSeconds(json(required(answer, null)).required("lease_seconds").intValue());
    patience = lease.dividedBy(TRIES_PER_LEASE);
    return lease;
  }

  @Override
  public Optional<Lease> claim(String name) {
    ObjectNode wish = JSON.createObjectNode();
    wish.put("worker", name);
    wish.put("engine", EngineVersion.CURRENT);
    wish.put("wait_seconds", WAIT_SECONDS);
    answered = false;
    ServerCalls.Answer answer = required(post("/claim", Map.of(), wish, false), null);
    answered = true;
    if (answer.status() == NOTHING) {
      return Optional.empty();
    }
    Lease lease = lease(json(answer));
    claimed = lease;
    return Optional.of(lease);
  }

  /** Whether the last claim was answered, with a job or without. */
  boolean answered() {
    return answered;
  }

  /** Whether the server was heard of lately, within the time that it may take to find a job. */
  public boolean reached() {
    return calls.heardWithin(REACHED);
  }

  /** What was claimed last. */
  Lease claimed() {
    return Objects.requireNonNull(claimed, "nothing is claimed");
  }

  private static Lease lease(JsonNode told) {
    Instant now = Instant.now();
    Job job =
        new Job(
            UUID.fromString(told.required("job_id").stringValue()),
            UUID.fromString(told.required("video_id").stringValue()),
            told.path("door").asString(""),
            told.path("owner").asString(null),
            told.path("shared").asBoolean(),
            told.required("work_key").stringValue(),
            told.required("subject").stringValue(),
            told.required("brief").stringValue(),
            Priority.NORMAL,
            JobStatus.RUNNING,
            told.path("retry_count").asInt(),
            null,
            0,
            0,
            0,
            null,
            null,
            null,
            0,
            now,
            now,
            now,
            null,
            null,
            null);
    return new Lease(
        UUID.fromString(told.required("token").stringValue()),
        told.required("attempt").intValue(),
        job,
        told.path("upload_done").asBoolean());
  }

  /** The server has waited already. */
  @Override
  public Optional<Duration> timeToNextClaim() {
    return Optional.empty();
  }

  /** One connection that hangs shall not cost the lease: it is given up in time for another. */
  @Override
  public void heartbeat(Lease held) {
    for (int tried = 1; ; tried++) {
      try {
        ServerCalls.Answer _ = required(beat(held), held);
        return;
      } catch (ReelmillException silent) {
        if (!silent.retryable()
            || tried == TRIES_PER_BEAT
            || Thread.currentThread().isInterrupted()) {
          throw silent;
        }
      }
    }
  }

  private ServerCalls.Answer beat(Lease held) {
    String body = JSON.createObjectNode().put("worker", worker).toString();
    return calls.once(
        "POST", path(held, "heartbeat"), json(held), BodyPublishers.ofString(body), patience);
  }

  @Override
  public void progress(Lease held, String stage, int percentage, int scene, int scenes) {
    tell(
        held,
        "progress",
        JSON.createObjectNode()
            .put("stage", stage)
            .put("percentage", percentage)
            .put("scene", scene)
            .put("scenes", scenes));
  }

  @Override
  public void playable(Lease held) {
    tell(held, "playable", JSON.createObjectNode());
  }

  /** Each write of the action is behind the server's fence by itself. */
  @Override
  public void whileHeld(Lease held, Runnable action) {
    action.run();
  }

  @Override
  public void measured(Lease held, Map<String, Double> measures) {
    ObjectNode body = JSON.createObjectNode();
    measures.forEach(body.putObject("measures")::put);
    tell(held, "measured", body);
  }

  @Override
  public Optional<String> decision(Lease held, String name) {
    return Optional.ofNullable(
        asked(held, "decision", JSON.createObjectNode().put("name", name))
            .path("content")
            .asString(null));
  }

  @Override
  public String decide(Lease held, String name, String content) {
    ObjectNode body = JSON.createObjectNode().put("name", name).put("content", content);
    return asked(held, "decide", body).required("content").stringValue();
  }

  @Override
  public void uploaded(Lease held) {
    tell(held, "uploaded", JSON.createObjectNode());
  }

  /** The server puts the video into its catalogue and ends the lease. */
  public void index(Lease held) {
    tell(held, "index", JSON.createObjectNode());
  }

  @Override
  public void fail(
      Lease held, String code, String message, @Nullable String stage, boolean retryable) {
    tell(
        held,
        "fail",
        JSON.createObjectNode()
            .put("error_code", code)
            .put("error_message", message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)))
            .put("error_stage", stage)
            .put("retryable", retryable));
  }

  @Override
  public void release(Lease held) {
    tell(held, "release", JSON.createObjectNode());
  }

  private void tell(Lease held, String what, ObjectNode body) {
    ServerCalls.Answer _ = required(post(path(held, what), header(held), body, true), held);
  }

  private JsonNode asked(Lease held, String what, ObjectNode body) {
    return json(required(post(path(held, what), header(held), body, true), held));
  }

  private ServerCalls.Answer post(
      String path, Map<String, String> headers, ObjectNode body, boolean insist) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Type", "application/json");
    var content = BodyPublishers.ofString(body.toString());
    return insist
        ? calls.insist("POST", path, all, content)
        : calls.once("POST", path, all, content);
  }

  static String path(Lease held, String what) {
    return "/jobs/" + held.jobId() + "/" + what;
  }

  static Map<String, String> header(Lease held) {
    return Map.of(LEASE, held.token().toString());
  }

  private static Map<String, String> json(Lease held) {
    Map<String, String> headers = new HashMap<>(header(held));
    headers.put("Content-Type", "application/json");
    return headers;
  }

  /** The answer, when it is a good one. */
  static ServerCalls.Answer required(ServerCalls.Answer answer, @Nullable Lease held) {
    if (answer.status() < BAD) {
      return answer;
    }
    JsonNode problem = problem(answer);
    String code = problem.path("code").asString("");
    if (answer.status() == CONFLICT && code.equals("lease_lost") && held != null) {
      throw new LeaseLost(held);
    }
    boolean later = answer.status() >= 500 || answer.status() == 429;
    throw new ReelmillException(
        "server_refused",
        later,
        "The server answers " + answer.status() + ": " + problem.path("detail").asString(code));
  }

  private static JsonNode problem(ServerCalls.Answer answer) {
    try {
      return json(answer);
    } catch (RuntimeException notJson) {
      return JSON.createObjectNode();
    }
  }

  private static JsonNode json(ServerCalls.Answer answer) {
    return JSON.readTree(answer.body());
  }
}
