package dev.reelmill.publish;

import dev.reelmill.storage.ObjectKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** A film as files in a folder: the same names and bytes as in the object store, without a job. */
public final class FilmFolder {
  private FilmFolder() {}

  /** Writes every object of the film under the folder, which is made where needed. */
  public static void write(UUID videoId, FilmPackage film, Path folder) {
    String prefix = ObjectKeys.video(videoId);
    try {
      for (FilmObject object : FilmObjects.of(videoId, film)) {
        Path target = folder.resolve(object.key().substring(prefix.length()));
        Files.createDirectories(target.resolveSibling("."));
        switch (object) {
          case FilmObject.OfFile file ->
              Files.copy(file.file(), target, StandardCopyOption.REPLACE_EXISTING);
          case FilmObject.OfText text -> Files.write(target, text.content());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the film to " + folder, e);
    }
  }
}
