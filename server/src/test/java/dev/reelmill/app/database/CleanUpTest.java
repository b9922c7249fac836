package dev.reelmill.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.ReelmillException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanUpTest {
  @Test
  void programsThatCannotBeUnpackedWholeLeaveNothing(@TempDir Path folder) throws IOException {
    byte[] half;
    try (InputStream archive = PostgresBinaries.archive()) {
      half = archive.readNBytes(1 << 20);
    }
    assertThatThrownBy(
            () ->
                PostgresBinaries.unpack(new ByteArrayInputStream(half), folder.resolve("programs")))
        .isInstanceOf(IOException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void dataThatCannotBeMadeLeavesNothing(@TempDir Path folder) throws IOException {
    Path data = Files.createDirectory(folder.resolve("postgres")).resolve("data");
    PostgresPrograms missing = new PostgresPrograms(folder.resolve("programs"));
    assertThatThrownBy(() -> DataDirectory.make(missing, data, "user", "password"))
        .isInstanceOf(ReelmillException.class);
    assertThat(data.getParent()).isEmptyDirectory();
  }

  @Test
  void whatAKilledStartLeftIsRemovedBeforeTheNextTry(@TempDir Path folder) throws IOException {
    Path data = folder.resolve("data");
    Files.createDirectories(folder.resolve("data-123/base"));
    Files.writeString(folder.resolve("initial-123"), "password");
    PostgresPrograms missing = new PostgresPrograms(folder.resolve("programs"));
    assertThatThrownBy(() -> DataDirectory.make(missing, data, "user", "password"))
        .isInstanceOf(ReelmillException.class);
    assertThat(folder).isEmptyDirectory();
  }
}
