package dev.reelmill.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The embedded database's password, which only the home's owner can read. */
final class PasswordFile {
  private static final int BYTES = 24;

  private PasswordFile() {}

  /** The password kept in the file, which is made with a random one when it is not there. */
  static String read(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      Path fresh =
          Files.createTempFile(
              file.getParent(),
              "password-",
              "",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try {
        Files.writeString(fresh, HexFormat.of().formatHex(random));
        Files.move(fresh, file);
      } finally {
        Files.deleteIfExists(fresh);
      }
    }
    return Files.readString(file);
  }
}
