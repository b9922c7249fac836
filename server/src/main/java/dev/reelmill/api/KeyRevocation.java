package dev.reelmill.api;

import dev.reelmill.account.ApiKey;
import dev.reelmill.account.ApiKeys;
import dev.reelmill.dream.DreamStore;
import dev.reelmill.job.JobStore;
import dev.reelmill.knowledge.Knowledge;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Revokes keys. What belongs to one goes to who made it in the same transaction, so that there is
 * always somebody who can reach it, through every door as their own.
 */
@Component
public final class KeyRevocation {
  private final ApiKeys keys;
  private final JobStore jobs;
  private final DreamStore dreams;
  private final Knowledge knowledge;
  private final TransactionTemplate transactions;

  KeyRevocation(
      ApiKeys keys,
      JobStore jobs,
      DreamStore dreams,
      Knowledge knowledge,
      PlatformTransactionManager manager) {
    this.keys = keys;
    this.jobs = jobs;
    this.dreams = dreams;
    this.knowledge = knowledge;
    this.transactions = new TransactionTemplate(manager);
  }

  /** Lets a key be worth nothing from now on. */
  public void revoke(ApiKey key) {
    transactions.executeWithoutResult(
        status -> {
          keys.revoke(key.keyId());
          handOver(key);
        });
  }

  /**
   * Hands over what keys have that are revoked: of before there was this rule, and what requests
   * made that were on their way with the key.
   */
  public void handOverTheRest() {
    keys.revoked().forEach(key -> transactions.executeWithoutResult(status -> handOver(key)));
  }

  private void handOver(ApiKey key) {
    String from = key.keyId().toString();
    String to = key.userId().toString();
    jobs.handOver(from, to);
    dreams.handOver(from, to);
    knowledge.handOver(from, to);
  }
}
