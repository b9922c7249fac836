package dev.reelmill.account;

/** What became of an account that was to end. */
public enum AccountEnding {
  ENDED,
  /** There is no such account. */
  UNKNOWN,
  /** It is that of the only administrator, and stays. */
  LAST_ADMINISTRATOR
}
