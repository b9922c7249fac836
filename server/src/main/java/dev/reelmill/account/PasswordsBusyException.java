package dev.reelmill.account;

/** So many passwords are looked at already that this one was not: it is worth asking again. */
public final class PasswordsBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PasswordsBusyException() {
    super("too many passwords are looked at at once");
  }
}
