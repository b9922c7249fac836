package dev.reelmill.api.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestAttributes;

/**
 * What requests with a key have made. It is noted in the transaction that makes it: a request that
 * is repeated because its server died before the answer was kept, or that is answered twice at the
 * same time, finds what is there and makes it no second time.
 */
@Component
public final class Effects {
  private static final String REQUEST = KeyedRequest.class.getName();
  private static final String ITEM = Effects.class.getName() + ".item";
  private static final String UNSETTLED = Effects.class.getName() + ".unsettled";

  private final JdbcClient database;
  private final TransactionTemplate transactions;

  Effects(DataSource source, PlatformTransactionManager manager) {
    database = JdbcClient.create(source);
    transactions = new TransactionTemplate(manager);
  }

  /** From now on, what the request makes is made for its key. */
  static void begin(HttpServletRequest request, KeyedRequest keyed) {
    request.setAttribute(REQUEST, keyed);
  }

  /** From now on, what the request makes is made for one of its items, counted from 1. */
  public static void ofItem(RequestAttributes exchange, int number) {
    exchange.setAttribute(ITEM, number, RequestAttributes.SCOPE_REQUEST);
  }

  /**
   * Something of what the request asks for broke, and may be done or not: the answer is not the
   * last word on it, and the request, when it is sent again, is answered anew.
   */
  public static void unsettled(RequestAttributes exchange) {
    exchange.setAttribute(UNSETTLED, true, RequestAttributes.SCOPE_REQUEST);
  }

  /** Whether the answer to the request is to be given again. */
  static boolean settled(HttpServletRequest request) {
    return request.getAttribute(UNSETTLED) == null;
  }

  /** What this request, or this item of it, made when it was sent before; mostly nothing. */
  public <T> Optional<T> made(Effect<T> effect, RequestAttributes exchange) {
    return place(effect, exchange).flatMap(this::known).flatMap(effect.find());
  }

  /**
   * Makes something, unless this request, or this item of it, has made it already. In one
   * transaction, or as a part of the caller's.
   *
   * @return what was made, now or before
   */
  public <T> T once(Effect<T> effect, RequestAttributes exchange, Supplier<T> make) {
    return place(effect, exchange).map(place -> once(effect, place, make)).orElseGet(make);
  }

  /** Whoever makes the same at the same time waits until this transaction has ended. */
  <T> T once(Effect<T> effect, Place place, Supplier<T> make) {
    return Objects.requireNonNull(
        transactions.execute(
            status ->
                take(place)
                    .flatMap(effect.find())
                    .orElseGet(
                        () -> {
                          T made = make.get();
                          note(place, effect.id().apply(made));
                          return made;
                        })));
  }

  /**
   * Where it is noted what a request made.
   *
   * @param item of a batch, from 1; else 0
   */
  record Place(KeyedRequest request, int item, String kind) {}

  private static Optional<Place> place(Effect<?> effect, RequestAttributes exchange) {
    Object request = exchange.getAttribute(REQUEST, RequestAttributes.SCOPE_REQUEST);
    Object item = exchange.getAttribute(ITEM, RequestAttributes.SCOPE_REQUEST);
    return request instanceof KeyedRequest keyed
        ? Optional.of(new Place(keyed, item instanceof Integer number ? number : 0, effect.kind()))
        : Optional.empty();
  }

  private Optional<UUID> known(Place place) {
    return of(
            place,
            "select made from idempotency_effects where caller = :caller and key = :key"
                + " and request = :request and item = :item and kind = :kind")
        .query(UUID.class)
        .optional();
  }

  private Optional<UUID> take(Place place) {
    return of(
            place,
            """
            insert into idempotency_effects (caller, key, request, item, kind)
            values (:caller, :key, :request, :item, :kind)
            on conflict (caller, key, request, item, kind)
            do update set created_at = idempotency_effects.created_at
            returning made
            """)
        .query((row, index) -> Optional.ofNullable(row.getObject("made", UUID.class)))
        .single();
  }

  private void note(Place place, UUID made) {
    of(
            place,
            "update idempotency_effects set made = :made where caller = :caller and key = :key"
                + " and request = :request and item = :item and kind = :kind")
        .param("made", made)
        .update();
  }

  private JdbcClient.StatementSpec of(Place place, String sql) {
    return database
        .sql(sql)
        .param("caller", place.request().caller())
        .param("key", place.request().key())
        .param("request", place.request().hash())
        .param("item", place.item())
        .param("kind", place.kind());
  }
}
