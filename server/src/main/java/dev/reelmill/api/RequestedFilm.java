package dev.reelmill.api;

import dev.reelmill.brief.Brief;
import dev.reelmill.knowledge.Knowledge;
import dev.reelmill.order.Order;
import org.jspecify.annotations.Nullable;

/**
 * A film that is asked for, before anything is looked up for it.
 *
 * @param asked as its brief was given
 * @param collection of the owner's, from which the film is to take facts, or null for none
 */
public record RequestedFilm(Order asked, @Nullable String collection) {

  /**
   * The order with what the collection knows.
   *
   * @throws dev.reelmill.brief.ReelmillException when documents of it cannot be found yet
   */
  public Order order(Knowledge knowledge, Patience patience) {
    if (collection == null) {
      return asked;
    }
    Brief informed = knowledge.informed(asked.brief(), asked.owner(), collection, patience.left());
    return new Order(asked.door(), asked.owner(), informed, asked.priority(), asked.callbackUrl());
  }
}
