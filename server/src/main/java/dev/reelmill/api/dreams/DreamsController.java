package dev.reelmill.api.dreams;

import dev.reelmill.account.Caller;
import dev.reelmill.api.Batch;
import dev.reelmill.api.PageRequest;
import dev.reelmill.api.PageResponse;
import dev.reelmill.api.RateLimits;
import dev.reelmill.api.RequestFields;
import dev.reelmill.api.idempotency.Effect;
import dev.reelmill.api.idempotency.Effects;
import dev.reelmill.brief.DreamBrief;
import dev.reelmill.dream.Dream;
import dev.reelmill.dream.DreamPage;
import dev.reelmill.dream.DreamStore;
import dev.reelmill.order.Orders;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.JsonNode;

/** The dreams door: keeping dreams. */
@RestController
@RequestMapping("/dreams")
class DreamsController {
  private final DreamStore dreams;
  private final DreamFilms films;
  private final DreamAnswers answers;
  private final Orders orders;
  private final RateLimits limits;
  private final Effects effects;
  private final Effect<Dream> kept;

  DreamsController(
      DreamStore dreams,
      DreamFilms films,
      DreamAnswers answers,
      Orders orders,
      RateLimits limits,
      Effects effects) {
    this.dreams = dreams;
    this.films = films;
    this.answers = answers;
    this.orders = orders;
    this.limits = limits;
    this.effects = effects;
    this.kept = new Effect<>("dream", Dream::dreamId, dreams::find);
  }

  @PostMapping
  ResponseEntity<DreamResponse> add(
      @RequestBody JsonNode body, Caller caller, ServletWebRequest exchange) {
    String owner = caller.owner().orElseThrow();
    limits.dream(exchange, caller);
    Dream dream = add(owner, DreamRequest.read(body, orders), exchange);
    return ResponseEntity.created(URI.create("/dreams/" + dream.dreamId()))
        .body(answers.of(dream, Optional.empty(), exchange.getRequest()));
  }

  private Dream add(String owner, DreamBrief brief, ServletWebRequest exchange) {
    return effects.once(kept, exchange, () -> dreams.add(owner, brief));
  }

  /** Keeps many dreams and has the film of each made. */
  @PostMapping("/batch")
  Batch<DreamBatchItem> batch(
      @RequestBody JsonNode body, Caller caller, ServletWebRequest exchange) {
    return Batch.of(
        body, exchange, item -> filmed(item, caller, exchange), DreamBatchItem::refused);
  }

  private DreamBatchItem filmed(JsonNode item, Caller caller, ServletWebRequest exchange) {
    RequestFields fields = new RequestFields(item);
    DreamBrief brief = DreamRequest.brief(item, fields, orders);
    FinishRequest wanted = FinishRequest.read(item, fields);
    fields.check();
    String owner = caller.owner().orElseThrow();
    limits.dream(exchange, caller);
    return dreams.together(
        () -> {
          Dream dream = add(owner, brief, exchange);
          return DreamBatchItem.of(dream, films.film(dream, wanted, caller, exchange));
        });
  }

  /** The caller's own, newest first. */
  @GetMapping
  PageResponse<DreamResponse> own(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit,
      Caller caller,
      HttpServletRequest request) {
    PageRequest wanted = PageRequest.of(cursor, limit);
    DreamPage page = dreams.list(caller.owner().orElseThrow(), wanted.cursor(), wanted.limit());
    return new PageResponse<>(answers.of(page.dreams(), request), page.nextCursor());
  }

  @GetMapping("/{did}")
  DreamResponse one(@PathVariable String did, Caller caller, HttpServletRequest request) {
    Dream dream = films.own(did, caller);
    return answers.of(dream, films.job(dream), request);
  }

  /** Forgets a dream and its film; a film that is being made is cancelled. */
  @DeleteMapping("/{did}")
  ResponseEntity<Void> delete(@PathVariable String did, Caller caller) {
    films.forget(films.own(did, caller));
    return ResponseEntity.noContent().build();
  }
}
