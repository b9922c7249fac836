package dev.reelmill.app.settings;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.function.Function;

/** A secret that is made up once and kept in a file which only the home's owner can read. */
public final class SecretFile {
  private static final int BYTES = 24;

  private SecretFile() {}

  /**
   * The secret kept in the file, which is made with a random one when it is not there; its folder
   * is.
   *
   * @param form how random bytes are written
   */
  public static String read(Path file, Function<byte[], String> form) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      Path fresh =
          Files.createTempFile(
              file.getParent(),
              "secret-",
              "",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try {
        Files.writeString(fresh, form.apply(random));
        Files.createLink(file, fresh); // unlike a move, never in the place of another's
      } catch (FileAlreadyExistsException another) {
        // Then its secret is the one.
      } finally {
        Files.deleteIfExists(fresh);
      }
    }
    return Files.readString(file);
  }
}
