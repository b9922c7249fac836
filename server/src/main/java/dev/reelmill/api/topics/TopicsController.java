package dev.reelmill.api.topics;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.reelmill.api.PageResponse;
import dev.reelmill.api.PlaybackAddresses;
import dev.reelmill.api.Refusal;
import dev.reelmill.api.access.AccessPolicy;
import dev.reelmill.brief.Topic;
import dev.reelmill.stream.FilmAnswers;
import dev.reelmill.topic.CacheCounts;
import dev.reelmill.topic.CacheTotals;
import dev.reelmill.topic.CachedFilm;
import dev.reelmill.topic.TopicCache;
import dev.reelmill.topic.TopicCard;
import dev.reelmill.topic.TopicOrders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells which films of topics there are, and sends them. */
@RestController
@RequestMapping("/videos")
class TopicsController {
  private final TopicOrders orders;
  private final TopicCache cache;
  private final CacheCounts counts;
  private final FilmAnswers films;
  private final PlaybackAddresses addresses;
  private final AccessPolicy policy;
  private final InstantSource clock = InstantSource.system();

  TopicsController(
      TopicOrders orders,
      TopicCache cache,
      CacheCounts counts,
      FilmAnswers films,
      PlaybackAddresses addresses,
      AccessPolicy policy) {
    this.orders = orders;
    this.cache = cache;
    this.counts = counts;
    this.films = films;
    this.addresses = addresses;
    this.policy = policy;
  }

  @GetMapping("/templates")
  PageResponse<TemplateResponse> templates(HttpServletRequest request) {
    return new PageResponse<>(
        Arrays.stream(Topic.values())
            .map(topic -> TemplateResponse.of(topic, addresses.here(request, card(topic))))
            .toList(),
        null);
  }

  private static String card(Topic topic) {
    return "/videos/" + topic.persona().label() + "/" + topic.label() + "/card.svg";
  }

  @GetMapping("/status/{persona}/{topic}")
  ResponseEntity<TopicStatusResponse> status(
      @PathVariable String persona, @PathVariable String topic, HttpServletRequest request) {
    Topic known = TopicRequest.named(persona, topic);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            TopicStatusResponse.of(
                known,
                orders.state(known),
                film -> addresses.here(request, path(known, film)),
                clock.instant()));
  }

  private static String path(Topic topic, CachedFilm film) {
    return "/videos/" + topic.persona().label() + "/" + topic.label() + "/" + film.hash() + ".mp4";
  }

  @GetMapping("/{persona}/{topic}/{hash}.mp4")
  void film(
      @PathVariable String persona,
      @PathVariable String topic,
      @PathVariable String hash,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<CachedFilm> film =
        TopicRequest.find(persona, topic)
            .flatMap(cache::find)
            .filter(there -> there.hash().equals(hash));
    if (film.isEmpty() || !films.sharedFilm(film.get().videoId(), request, response)) {
      throw new Refusal(HttpStatus.NOT_FOUND, "unknown_video", "There is no such video.");
    }
  }

  /** The lesson on a card, for where no film can be shown. */
  @GetMapping(value = "/{persona}/{topic}/card.svg", produces = "image/svg+xml")
  ResponseEntity<String> card(@PathVariable String persona, @PathVariable String topic) {
    return ResponseEntity.ok()
        .cacheControl(anHour())
        .body(TopicCard.of(TopicRequest.named(persona, topic)).svg());
  }

  private CacheControl anHour() {
    CacheControl anHour = CacheControl.maxAge(Duration.ofHours(1));
    return policy.anonymous() ? anHour : anHour.cachePrivate();
  }

  @GetMapping("/cache/stats")
  ResponseEntity<StatsResponse> stats() {
    CacheTotals totals = counts.totals();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new StatsResponse(totals.hits(), totals.misses(), totals.hitRate()));
  }

  /** How often films were there when they were asked for. */
  record StatsResponse(long hits, long misses, @JsonProperty("hit_rate") double hitRate) {}
}
