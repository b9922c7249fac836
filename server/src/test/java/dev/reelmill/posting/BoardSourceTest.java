package dev.reelmill.posting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardSourceTest {
  @Test
  void whatExistsIsAFileOrADirectory(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("Larkspur Tools.json"), "{}");
    assertThat(BoardSource.of(directory.toString(), "Acme"))
        .isEqualTo(new BoardSource.Directory(directory, "Acme"));
    assertThat(BoardSource.of(file.toString(), null)).isEqualTo(new BoardSource.File(file, null));
  }

  @ParameterizedTest
  @CsvSource({
    "no_such-file1,        GREENHOUSE, no_such-file1",
    "greenhouse:acme,      GREENHOUSE, acme",
    "lever:Acme.io,        LEVER,      Acme.io",
    "ashby:The Acme Co,    ASHBY,      The Acme Co",
  })
  void anythingElseIsABoardThatIsFetched(String argument, BoardKind kind, String slug) {
    assertThat(BoardSource.of(argument, null))
        .isEqualTo(new BoardSource.Hosted(new BoardName(kind, slug), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Larkspur Tools.json | -    | Larkspur Tools | larkspur-tools",
        "../..\\Larkspur.JSON | -    | ../..\\Larkspur | larkspur",
        "b.json              | Acme | Acme           | b",
        "株式会社.json         | -    | 株式会社         | 株式会社",
        "''                  | A Co | A Co           | a-co",
        "''                  | -    | -              | oven",
      })
  void aBoardIsNamedByItsFileOrItsCompanyOrItself(
      String fileName, String company, String fallback, String slug) {
    ParsedBoard board =
        BoardFile.parse(
            "[{\"id\":\"a\",\"text\":\"Baker\",\"hostedUrl\":\"https://jobs.lever.co/oven/a\"}]"
                .getBytes(UTF_8),
            company);
    BoardSource.Content content =
        new BoardSource.Content(fileName, company, InputStream.nullInputStream());
    assertThat(content.fallbackCompany()).isEqualTo(fallback);
    assertThat(content.name(board)).isEqualTo(new BoardName(BoardKind.LEVER, slug));
  }

  @Test
  void anEmptyBoardNamesNobody() {
    ParsedBoard empty = BoardFile.parse("{\"jobs\":[]}".getBytes(UTF_8), null);
    assertThatThrownBy(empty::ownName)
        .isInstanceOfSatisfying(
            ReelmillException.class, e -> assertThat(e.code()).isEqualTo("board_unnamed"));
  }

  @Test
  void whatCanBeNeitherIsRefused() {
    for (String argument :
        new String[] {
          "missing.json",
          "../x",
          "A B",
          "",
          "lever:",
          "lever:../x",
          "lever:a/b",
          "workday:acme",
          ":a"
        }) {
      assertThatThrownBy(() -> BoardSource.of(argument, null))
          .isInstanceOfSatisfying(
              ReelmillException.class, e -> assertThat(e.code()).isEqualTo("unknown_board"));
    }
  }
}
