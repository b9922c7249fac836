package dev.reelmill.api;

import dev.reelmill.account.AccountEnding;
import dev.reelmill.account.Accounts;
import dev.reelmill.api.idempotency.IdempotencyStore;
import dev.reelmill.dream.DreamStore;
import dev.reelmill.job.JobStore;
import dev.reelmill.knowledge.Knowledge;
import dev.reelmill.knowledge.KnowledgeDocument;
import dev.reelmill.reels.SeenStore;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends accounts with all that belongs to them and to their keys: films, dreams, documents, what was
 * seen and answered. All of it in one transaction, or nothing; objects follow by housekeeping.
 */
@Component
public final class AccountRemoval {
  private static final int AT_ONCE = 100;
  private static final Duration RETRY = Duration.ofSeconds(2);

  private final Accounts accounts;
  private final JobStore jobs;
  private final DreamStore dreams;
  private final Knowledge knowledge;
  private final SeenStore seen;
  private final IdempotencyStore answers;
  private final TransactionTemplate transactions;

  AccountRemoval(
      Accounts accounts,
      JobStore jobs,
      DreamStore dreams,
      Knowledge knowledge,
      SeenStore seen,
      IdempotencyStore answers,
      PlatformTransactionManager manager) {
    this.accounts = accounts;
    this.jobs = jobs;
    this.dreams = dreams;
    this.knowledge = knowledge;
    this.seen = seen;
    this.answers = answers;
    this.transactions = new TransactionTemplate(manager);
  }

  /**
   * Ends an account.
   *
   * @throws Refusal 404 when unknown; 409 when it is the only administrator's, or a film of theirs
   *     is published at this very moment
   */
  public void remove(UUID userId) {
    transactions.executeWithoutResult(
        status -> {
          List<String> owners = accounts.owners(userId);
          requireEnded(accounts.end(userId));
          owners.forEach(this::removeAllOf);
        });
  }

  private static void requireEnded(AccountEnding ending) {
    switch (ending) {
      case ENDED -> {
        // What belongs to it can go.
      }
      case UNKNOWN ->
          throw new Refusal(HttpStatus.NOT_FOUND, "unknown_user", "There is no such account.");
      case LAST_ADMINISTRATOR ->
          throw new Refusal(
              HttpStatus.CONFLICT,
              "last_administrator",
              "This is the only administrator's account; make another one first.");
    }
  }

  private void removeAllOf(String owner) {
    if (jobs.forgetAll(owner) > 0) {
      throw new Refusal(
              HttpStatus.CONFLICT,
              "cannot_be_cancelled",
              "A film of this account is published at this moment; try again.")
          .retryAfter(RETRY);
    }
    dreams.deleteAll(owner);
    removeDocumentsOf(owner);
    seen.forget(owner);
    answers.forgetCaller(owner);
  }

  private void removeDocumentsOf(String owner) {
    List<KnowledgeDocument> some;
    do {
      some = knowledge.list(owner, null, Long.MAX_VALUE, AT_ONCE);
      some.forEach(one -> knowledge.remove(one.documentId()));
    } while (!some.isEmpty());
  }
}
