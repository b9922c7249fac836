package dev.reelmill.api.reels;

import dev.reelmill.account.Caller;
import dev.reelmill.api.Ids;
import dev.reelmill.api.Parameters;
import dev.reelmill.api.PlaybackAddresses;
import dev.reelmill.api.RateLimits;
import dev.reelmill.api.Refusal;
import dev.reelmill.api.RequestFields;
import dev.reelmill.reels.ReelAnswer;
import dev.reelmill.reels.ReelSearch;
import dev.reelmill.reels.ReelVideos;
import dev.reelmill.reels.SeenStore;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.JsonNode;

/** The reels door. */
@RestController
class ReelsController {
  private static final int LONGEST_PROMPT = 1000;
  private static final int LONGEST_USER_ID = 128;
  private static final String ANONYMOUS = SeenStore.ANONYMOUS;

  private final ReelSearch search;
  private final ReelVideos videos;
  private final PlaybackAddresses addresses;
  private final SearchMeters meters;
  private final RateLimits limits;

  ReelsController(
      ReelSearch search,
      ReelVideos videos,
      PlaybackAddresses addresses,
      MeterRegistry registry,
      RateLimits limits) {
    this.search = search;
    this.videos = videos;
    this.addresses = addresses;
    this.meters = new SearchMeters(registry);
    this.limits = limits;
  }

  @PostMapping("/jobs/search")
  SearchResponse search(@RequestBody JsonNode body, Caller caller, ServletWebRequest exchange) {
    RequestFields fields = new RequestFields(body);
    String prompt = fields.text("text_prompt", LONGEST_PROMPT);
    String userId = fields.text("user_id", LONGEST_USER_ID);
    fields.check();
    String seenBy = viewer(caller, userId);
    limits.search(exchange, seenBy);
    BooleanSupplier films = limits.films(exchange, caller);
    ReelAnswer answer = meters.measured(() -> search.search(prompt, seenBy, films));
    return SearchResponse.of(userId, answer, addresses.of(exchange.getRequest()));
  }

  @DeleteMapping("/jobs/seen")
  ForgottenResponse forget(
      @RequestParam(name = "user_id", required = false) @Nullable String given, Caller caller) {
    Parameters wanted = new Parameters();
    String userId = wanted.text("user_id", given, LONGEST_USER_ID);
    wanted.check();
    return new ForgottenResponse(userId, search.forgetSeen(viewer(caller, userId)));
  }

  /**
   * For whom reels are sought. What somebody nobody knows calls themselves reaches nothing that
   * belongs to a user of that name, nor does what the key of somebody who is no administrator calls
   * its viewers.
   */
  private static String viewer(Caller caller, String userId) {
    return switch (caller) {
      case Caller.Anonymous anonymous -> ANONYMOUS + userId;
      case Caller.Person person -> {
        if (!person.userId().toString().equals(userId)) {
          String rule = "must be your own: " + person.userId();
          throw new Refusal(HttpStatus.FORBIDDEN, "foreign_user_id", "user_id " + rule)
              .at("user_id", rule);
        }
        yield userId;
      }
      case Caller.Service service ->
          service.byAdministrator() || service.userId().toString().equals(userId)
              ? userId
              : service.userId() + ":" + userId;
    };
  }

  @GetMapping("/video/{videoId}")
  VideoResponse video(@PathVariable String videoId, HttpServletRequest request) {
    return videos
        .find(Ids.of(videoId, ReelsController::unknown))
        .map(found -> VideoResponse.of(found, addresses.of(request)))
        .orElseThrow(ReelsController::unknown);
  }

  private static Refusal unknown() {
    return new Refusal(HttpStatus.NOT_FOUND, "unknown_video", "There is no such video.");
  }
}
