package dev.reelmill.api.access;

import dev.reelmill.account.Caller;
import dev.reelmill.account.Scope;
import java.util.Optional;

/** Who may use an address. */
enum Access {
  /** Everybody, always. */
  OPEN,
  /** Whoever is known, and everybody where anonymous callers are let in. */
  VIEW,
  /** The same, but of programs only those with the scope. */
  SEARCH(Scope.SEARCH),
  /** Whoever may watch asks for films of shared doors; of programs only those with the scope. */
  ASK(Scope.GENERATE),
  /** People, for what is theirs, and programs with the scope. */
  GENERATE(Scope.GENERATE),
  /**
   * What concerns the work of shared doors: administrators, and programs with the scope on a key
   * that an administrator made.
   */
  SHARED_WORK(Scope.GENERATE),
  /** People, not programs. */
  PERSON,
  /** Administrators, and programs with the scope. */
  WORKER(Scope.WORKER),
  /** Likewise. */
  METRICS(Scope.METRICS),
  /** Administrators. */
  ADMINISTRATOR;

  private final Optional<Scope> scope;

  Access() {
    this.scope = Optional.empty();
  }

  Access(Scope scope) {
    this.scope = Optional.of(scope);
  }

  /**
   * Whether the caller may.
   *
   * @param anonymous whether people nobody knows may search and watch
   */
  boolean allows(Caller caller, boolean anonymous) {
    return switch (caller) {
      case Caller.Anonymous() ->
          switch (this) {
            case OPEN -> true;
            case VIEW, SEARCH, ASK -> anonymous;
            case GENERATE, SHARED_WORK, PERSON, WORKER, METRICS, ADMINISTRATOR -> false;
          };
      case Caller.User user ->
          switch (this) {
            case OPEN, VIEW, SEARCH, ASK, GENERATE, PERSON -> true;
            case SHARED_WORK, WORKER, METRICS, ADMINISTRATOR -> false;
          };
      case Caller.Administrator administrator -> true;
      case Caller.Service service ->
          switch (this) {
            case OPEN, VIEW -> true;
            case SEARCH, ASK, GENERATE, WORKER, METRICS -> inScopesOf(service);
            case SHARED_WORK -> service.byAdministrator() && inScopesOf(service);
            case PERSON, ADMINISTRATOR -> false;
          };
    };
  }

  private boolean inScopesOf(Caller.Service service) {
    return scope.filter(service.scopes()::contains).isPresent();
  }
}
