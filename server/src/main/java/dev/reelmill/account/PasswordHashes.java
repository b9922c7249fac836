package dev.reelmill.account;

import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Passwords as Argon2id hashes, with the parameters that OWASP names as the least (19 MiB, two
 * passes). As many are computed at once as there are processors: each takes its memory. Who gets no
 * place in {@link #PATIENCE} is sent away, lest requests pile up that nobody waits for any more.
 *
 * @see <a
 *     href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">Password
 *     storage</a>
 */
final class PasswordHashes {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int THREADS = 1;
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Argon2PasswordEncoder ENCODER =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, THREADS, KIBIBYTES, PASSES);
  private static final Semaphore PROCESSORS =
      new Semaphore(Runtime.getRuntime().availableProcessors());

  private PasswordHashes() {}

  static String of(String password) {
    return onProcessor(() -> ENCODER.encode(normal(password)));
  }

  static boolean matches(String password, String hash) {
    return onProcessor(() -> ENCODER.matches(normal(password), hash));
  }

  /** Takes the time of a comparison, for an account that does not exist. */
  static void compareWithNobody(String password) {
    matches(password, Nobody.HASH);
  }

  /**
   * Does the work once there is a place.
   *
   * @throws PasswordsBusyException when there is none in time
   */
  static <T> T onProcessor(Supplier<T> work) {
    if (!hasPlace()) {
      throw new PasswordsBusyException();
    }
    try {
      return work.get();
    } finally {
      PROCESSORS.release();
    }
  }

  private static boolean hasPlace() {
    try {
      return PROCESSORS.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Keyboards write the same letters in different ways. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  private static final class Nobody {
    // Made without a place: a class that fails to begin never does.
    static final String HASH = ENCODER.encode("nobody's password");
  }
}
