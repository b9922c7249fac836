package dev.reelmill.app.database;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL's data directory: made whole or not at all, and never another version's. */
final class DataDirectory {
  private static final String FRESH = "data-";
  private static final String SECRET = "initial-";

  private DataDirectory() {}

  /**
   * Says no to data that other programs wrote.
   *
   * @throws ReelmillException {@code database_version}
   */
  static void refuseOtherMajor(Path data) {
    Path version = data.resolve("PG_VERSION");
    try {
      String found = Files.exists(version) ? Files.readString(version).strip() : "";
      if (!found.isEmpty() && !found.equals(PostgresBinaries.MAJOR)) {
        throw new ReelmillException(
            "database_version",
            false,
            "%s was written by PostgreSQL %s; this Reelmill brings PostgreSQL %s. Nothing was changed. Start the Reelmill that wrote it, or move its content with pg_dump, or choose another --home."
                .formatted(data, found, PostgresBinaries.MAJOR));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + version, e);
    }
  }

  /**
   * Says no to a folder that initdb, which puts its own place between double quotes for a shell,
   * cannot be run from.
   *
   * @throws ReelmillException {@code home_unusable}
   */
  static void refuseName(Path folder) {
    if (folder.toString().chars().anyMatch(one -> "\"$`\\\n".indexOf(one) >= 0)) {
      throw new ReelmillException(
          "home_unusable",
          false,
          "PostgreSQL cannot live in %s: double quotes, dollar signs, backquotes, backslashes and line ends may not be in its name. Choose another --home."
              .formatted(folder));
    }
  }

  /** Made beside its place and moved there when complete, so that a kill leaves no half of it. */
  static void make(PostgresPrograms programs, Path data, String user, String password)
      throws IOException {
    Path folder = data.resolveSibling(".");
    sweep(folder);
    Path fresh = Files.createTempDirectory(folder.normalize(), FRESH);
    Path secret = Files.createTempFile(folder.normalize(), SECRET, "");
    try {
      Files.writeString(secret, password);
      programs.own(fresh);
      programs.own(secret);
      programs.initialise(fresh, user, secret);
      Files.move(fresh, data);
    } finally {
      Files.delete(secret);
      FolderTree.delete(fresh);
    }
  }

  /** Removes what a start that was killed in the middle of this has left. */
  private static void sweep(Path folder) throws IOException {
    try (var leftovers = Files.newDirectoryStream(folder, "{" + FRESH + "," + SECRET + "}*")) {
      for (Path leftover : leftovers) {
        FolderTree.delete(leftover);
      }
    }
  }
}
