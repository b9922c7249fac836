package dev.reelmill.account;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who makes a request. */
public sealed interface Caller {

  /** Under which name things belong to them, or empty for whom nobody knows. */
  Optional<String> owner();

  /** Under which name it is counted what they ask for, or empty for whom nobody knows. */
  default Optional<String> countedAs() {
    return owner();
  }

  /** Somebody nobody knows. */
  record Anonymous() implements Caller {
    @Override
    public Optional<String> owner() {
      return Optional.empty();
    }
  }

  /** Somebody with an account. */
  sealed interface Person extends Caller {

    /** The account's id. */
    UUID userId();

    @Override
    default Optional<String> owner() {
      return Optional.of(userId().toString());
    }
  }

  /** A person as most are. */
  record User(UUID userId) implements Person {}

  /** A person who may look after the program. */
  record Administrator(UUID userId) implements Person {}

  /**
   * A program with a key.
   *
   * @param userId who made the key
   * @param byAdministrator whether that was an administrator: only then it acts for others
   */
  record Service(UUID keyId, UUID userId, boolean byAdministrator, Set<Scope> scopes)
      implements Caller {
    public Service {
      scopes = Set.copyOf(scopes);
    }

    @Override
    public Optional<String> owner() {
      return Optional.of(keyId.toString());
    }

    /** More keys of one person may not ask for more; an administrator's serve many people. */
    @Override
    public Optional<String> countedAs() {
      return byAdministrator ? owner() : Optional.of(userId.toString());
    }
  }
}
