package dev.reelmill.app.database;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.storage.StorageFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The bundled PostgreSQL programs, unpacked once into a home, or once for many homes into the
 * folder that the system property {@code reelmill.postgres-programs} names.
 */
final class PostgresBinaries {
  /** The major version of the bundled programs, as a data directory's PG_VERSION names it. */
  static final String MAJOR = "18";

  /** Changes with the bundled programs, so that new ones are unpacked beside the old. */
  private static final String RELEASE = "18.6.0";

  private PostgresBinaries() {}

  /** The folder that holds bin, lib and share; unpacked below the given one when missing. */
  static Path unpackedIn(Path usual) {
    Path parent = Path.of(System.getProperty("reelmill.postgres-programs", usual.toString()));
    Path folder = parent.resolve("programs-" + RELEASE);
    if (Files.isDirectory(folder)) {
      return folder;
    }
    try (InputStream archive = archive()) {
      unpack(archive, folder);
      return folder;
    } catch (IOException e) {
      throw StorageFailure.of(
          "home_unusable", "PostgreSQL's programs cannot be unpacked in " + parent, e);
    }
  }

  /** Unpacks into a folder beside the given one, which is there only when complete. */
  static void unpack(InputStream archive, Path folder) throws IOException {
    Path parent = Files.createDirectories(folder.resolveSibling(".").normalize());
    Path fresh = Files.createTempDirectory(parent, "unpacking-");
    try {
      extract(archive, fresh);
      Files.setPosixFilePermissions(fresh, permissions(0755));
      moveUnlessThere(fresh, folder);
    } finally {
      FolderTree.delete(fresh);
    }
  }

  /** Another process may have been faster; its copy is as good. */
  private static void moveUnlessThere(Path fresh, Path folder) throws IOException {
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  /** The archive for this platform, compressed with xz. */
  static InputStream archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String name =
        "/postgres-"
            + (system.contains("mac") ? "darwin" : system.split(" ", 2)[0])
            + (System.getProperty("os.arch").equals("aarch64") ? "-arm_64" : "-x86_64")
            + ".txz";
    InputStream archive = PostgresBinaries.class.getResourceAsStream(name);
    if (archive == null) {
      throw new ReelmillException(
          "database_missing",
          false,
          "No PostgreSQL is bundled for this platform ("
              + name.substring(1)
              + "). Run one yourself and set DATABASE_URL=postgresql://user:password@host:5432/db");
    }
    return archive;
  }

  private static void extract(InputStream archive, Path into) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
          throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(target.resolveSibling("."));
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(target.resolveSibling("."));
          Files.copy(tar, target);
          Files.setPosixFilePermissions(target, permissions(entry.getMode()));
        }
      }
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    Set<PosixFilePermission> set = new HashSet<>();
    PosixFilePermission[] inBitOrder = PosixFilePermission.values();
    for (int i = 0; i < inBitOrder.length; i++) {
      if ((mode & (0400 >> i)) != 0) {
        set.add(inBitOrder[i]);
      }
    }
    return set;
  }
}
