package dev.reelmill.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardSourceTest {
  @Test
  void whatExistsIsAFileOrADirectory(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("Larkspur Tools.json"), "{}");
    assertThat(BoardSource.of(directory.toString()))
        .isEqualTo(new BoardSource.Directory(directory));
    assertThat(BoardSource.of(file.toString()))
        .isInstanceOfSatisfying(
            BoardSource.File.class,
            board -> {
              assertThat(board.company()).isEqualTo("Larkspur Tools");
              assertThat(board.slug()).isEqualTo("larkspur-tools");
            });
  }

  @Test
  void anythingElseIsASlug() {
    assertThat(BoardSource.of("no_such-file1")).isEqualTo(new BoardSource.Slug("no_such-file1"));
  }

  @Test
  void whatCanBeNeitherIsRefused() {
    for (String argument : new String[] {"missing.json", "../x", "A B", ""}) {
      assertThatThrownBy(() -> BoardSource.of(argument))
          .isInstanceOfSatisfying(
              ReelmillException.class, e -> assertThat(e.code()).isEqualTo("unknown_board"));
    }
  }
}
