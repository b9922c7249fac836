package dev.reelmill.api.dreams;

import dev.reelmill.account.Caller;
import dev.reelmill.api.DoorStatus;
import dev.reelmill.api.JobEndings;
import dev.reelmill.api.Refusal;
import dev.reelmill.api.RequestFields;
import dev.reelmill.dream.Dream;
import dev.reelmill.job.Job;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** The dreams door: films of dreams. */
@RestController
@RequestMapping("/dreams/{did}")
class DreamFilmController {
  private final DreamFilms films;
  private final DreamAnswers answers;
  private final JobEndings endings;

  DreamFilmController(DreamFilms films, DreamAnswers answers, JobEndings endings) {
    this.films = films;
    this.answers = answers;
    this.endings = endings;
  }

  /** The dream is told to its end: its film can be made. */
  @PostMapping("/finish")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Accepted finish(
      @PathVariable String did,
      @RequestBody(required = false) @Nullable JsonNode body,
      Caller caller,
      ServletWebRequest exchange) {
    Dream dream = films.own(did, caller);
    JsonNode wishes = body == null ? JsonMapper.shared().createObjectNode() : body;
    RequestFields fields = new RequestFields(wishes);
    FinishRequest wanted = FinishRequest.read(wishes, fields);
    fields.check();
    Job job = films.film(dream, wanted, caller, exchange);
    return new Accepted(job.jobId(), DoorStatus.of(job.status()));
  }

  @GetMapping("/video-status")
  ResponseEntity<DreamVideoResponse> status(
      @PathVariable String did, Caller caller, HttpServletRequest request) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(answers.film(films.job(films.own(did, caller)), request));
  }

  /** Cancels a film that is being made, and removes one that has ended. */
  @DeleteMapping("/video")
  ResponseEntity<DreamVideoResponse> cancel(
      @PathVariable String did, Caller caller, HttpServletRequest request) {
    Job job =
        films
            .job(films.own(did, caller))
            .orElseThrow(
                () ->
                    new Refusal(
                        HttpStatus.NOT_FOUND, "no_video", "There is no video of this dream."));
    return endings
        .end(job)
        .map(cancelled -> ResponseEntity.ok(answers.film(Optional.of(cancelled), request)))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  /**
   * A film that will be made.
   *
   * @param status queued, or further where it was wanted before
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record Accepted(UUID jobId, String status) {}
}
