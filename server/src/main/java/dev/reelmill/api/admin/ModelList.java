package dev.reelmill.api.admin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The models of outside providers that are configured. */
public interface ModelList {

  /** All of them, by purpose and in the order in which they are asked. */
  List<Model> models();

  /**
   * One of them.
   *
   * @param price what is assumed, in USD
   * @param per of what the price is
   * @param ends its last day, if it is known
   * @param warning that it ends soon, or has ended
   */
  record Model(
      String name,
      String purpose,
      double price,
      String per,
      Optional<LocalDate> ends,
      Optional<String> warning) {}
}
