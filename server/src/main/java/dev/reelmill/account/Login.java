package dev.reelmill.account;

/**
 * Somebody who has just shown the password of an account.
 *
 * @param proof what was compared with it: a session begins only while that is still in force
 */
public record Login(Account account, String proof) {
  /** Without the proof. */
  @Override
  public String toString() {
    return "Login[account=" + account + "]";
  }
}
