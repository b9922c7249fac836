package dev.reelmill.api.dreams;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reelmill.account.Caller;
import dev.reelmill.account.Scope;
import dev.reelmill.api.DoorStatus;
import dev.reelmill.api.Ids;
import dev.reelmill.api.Refusal;
import dev.reelmill.dream.Dream;
import dev.reelmill.dream.DreamStore;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.OutsideReport;
import dev.reelmill.webhook.ReceivedMessages;
import dev.reelmill.webhook.WebhookSecret;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears from workers outside, which make films of dreams by themselves: those who hold the secret
 * of webhooks and sign by the rules of Standard Webhooks, or a key of the scope worker.
 */
@RestController
class OutsideController {
  private static final String MESSAGE_ID = "webhook-id";

  private final DreamStore dreams;
  private final DreamFilms films;
  private final DreamAnswers answers;
  private final JobStore jobs;
  private final WebhookSecret secret;
  private final ReceivedMessages messages;

  OutsideController(
      DreamStore dreams,
      DreamFilms films,
      DreamAnswers answers,
      JobStore jobs,
      WebhookSecret secret,
      ReceivedMessages messages) {
    this.dreams = dreams;
    this.films = films;
    this.answers = answers;
    this.jobs = jobs;
    this.secret = secret;
    this.messages = messages;
  }

  /** Repeated, it has one effect. */
  @PostMapping("/dreams/{did}/video-complete")
  DreamVideoResponse complete(
      @PathVariable String did,
      @RequestParam(name = "job_id", required = false) @Nullable String jobId,
      @RequestBody byte[] body,
      Caller caller,
      HttpServletRequest request) {
    Optional<String> message = requireTrusted(body, caller, request);
    OutsideRequest told = OutsideRequest.read(json(body, request), jobId);
    Job job =
        dreams
            .locked(Ids.of(did, DreamFilms::unknown), dream -> end(dream, told, message))
            .orElseThrow(DreamFilms::unknown);
    return answers.film(Optional.of(job), request);
  }

  private Job end(Dream dream, OutsideRequest told, Optional<String> message) {
    Job current =
        films
            .job(dream)
            .filter(job -> told.job().map(job.jobId()::equals).orElse(true))
            .orElseThrow(
                () -> conflict("other_job", "This is not the job of the dream's film now."));
    if (message.isPresent() && !messages.isAbout(message.get(), current.jobId())) {
      throw conflict("message_repeated", "This message was about another job before.");
    }
    Job after = jobs.end(current.jobId(), told.report()).orElse(current);
    if (!stands(after, told.report())) {
      throw conflict("job_ended", "The job has ended otherwise.")
          .with("job_status", DoorStatus.of(after.status()));
    }
    return after;
  }

  /** Whether it is as the report says; a film that was made here meanwhile is as good. */
  private static boolean stands(Job job, OutsideReport report) {
    return switch (report) {
      case OutsideReport.Made made ->
          job.status() == JobStatus.READY
              && (job.filmElsewhere() == null || made.url().equals(job.filmElsewhere()));
      case OutsideReport.Failed failed -> job.status() == JobStatus.FAILED;
    };
  }

  /** The signed message's id, or empty when a key was shown instead. */
  private Optional<String> requireTrusted(byte[] body, Caller caller, HttpServletRequest request) {
    String id = request.getHeader(MESSAGE_ID);
    String timestamp = request.getHeader("webhook-timestamp");
    String signatures = request.getHeader("webhook-signature");
    if (id != null
        && timestamp != null
        && signatures != null
        && secret.verifies(id, timestamp, signatures, new String(body, UTF_8), Instant.now())) {
      return Optional.of(id);
    }
    return switch (caller) {
      case Caller.Service service when service.scopes().contains(Scope.WORKER) -> Optional.empty();
      case Caller.Anonymous() ->
          throw new Refusal(
              HttpStatus.UNAUTHORIZED,
              "unauthorized",
              "This needs a signature by the rules of Standard Webhooks that is not older than five"
                  + " minutes, or an API key of the scope worker.");
      case Caller.Person _, Caller.Service _ ->
          throw new Refusal(
              HttpStatus.FORBIDDEN,
              "forbidden",
              "This is for workers outside: it needs a signature, or an API key of the scope"
                  + " worker.");
    };
  }

  private static JsonNode json(byte[] body, HttpServletRequest request) {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException notJson) {
      throw new HttpMessageNotReadableException(
          "not JSON", notJson, new ServletServerHttpRequest(request));
    }
  }

  private static Refusal conflict(String code, String detail) {
    return new Refusal(HttpStatus.CONFLICT, code, detail);
  }
}
