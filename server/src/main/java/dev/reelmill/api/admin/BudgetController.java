package dev.reelmill.api.admin;

import dev.reelmill.api.Parameters;
import dev.reelmill.api.Timestamps;
import dev.reelmill.provider.BudgetReading;
import dev.reelmill.provider.CallTotal;
import dev.reelmill.provider.Ledger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What outside models cost, and what they may cost today. */
@RestController
class BudgetController {
  private static final int DAYS = 30;
  private static final int MOST_DAYS = 366;

  private final Ledger ledger;
  private final ModelList models;

  BudgetController(Ledger ledger, ModelList models) {
    this.ledger = ledger;
    this.models = models;
  }

  @GetMapping("/admin/budget")
  BudgetResponse budget(@RequestParam(required = false) @Nullable String days) {
    Parameters wanted = new Parameters();
    int number = wanted.number("days", days, DAYS, 1, MOST_DAYS);
    wanted.check();
    BudgetReading today = ledger.today();
    LocalDate since = today.day().minusDays(number - 1L);
    return new BudgetResponse(
        today.day(),
        today.limit(),
        today.spent(),
        today.reserved(),
        today.available(),
        Timestamps.of(today.day().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()),
        since,
        ledger.totals(since).stream().map(CallsItem::of).toList(),
        models.models().stream().map(ModelItem::of).toList());
  }

  /**
   * The books.
   *
   * @param day today, in UTC
   * @param availableUsd what may still be set aside today
   * @param resetsAt when the next day begins
   * @param since the first day whose calls are added up
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record BudgetResponse(
      LocalDate day,
      double limitUsd,
      double spentUsd,
      double reservedUsd,
      double availableUsd,
      String resetsAt,
      LocalDate since,
      List<CallsItem> calls,
      List<ModelItem> models) {}

  /**
   * Calls of one kind.
   *
   * @param state reserved, settled or released
   */
  record CallsItem(
      String provider, String model, String purpose, String state, long calls, double usd) {
    static CallsItem of(CallTotal total) {
      return new CallsItem(
          total.provider(),
          total.model(),
          total.purpose(),
          total.state(),
          total.calls(),
          total.dollars());
    }
  }

  /** A configured model. */
  @JsonNaming(SnakeCaseStrategy.class)
  record ModelItem(
      String model,
      String purpose,
      double priceUsd,
      String per,
      @Nullable LocalDate ends,
      @Nullable String warning) {
    static ModelItem of(ModelList.Model model) {
      return new ModelItem(
          model.name(),
          model.purpose(),
          model.price(),
          model.per(),
          model.ends().orElse(null),
          model.warning().orElse(null));
    }
  }
}
