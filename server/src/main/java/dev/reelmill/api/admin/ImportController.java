package dev.reelmill.api.admin;

import dev.reelmill.api.Parameters;
import dev.reelmill.api.RequestFields;
import dev.reelmill.posting.BoardImport;
import dev.reelmill.posting.BoardSource;
import dev.reelmill.posting.ImportProgress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Brings boards of postings in: as the body, as files, or by the name they are fetched under. */
@RestController
@RequestMapping("/admin/jobs/import")
class ImportController {
  private static final int LONGEST_SLUG = 120;
  private static final int LONGEST_COMPANY = 200;

  /** A body that names a board is no longer than this. */
  private static final int SHORT_BODY = 4096;

  private final BoardImport imports;

  ImportController(BoardImport imports) {
    this.imports = imports;
  }

  /**
   * Imports the board that is sent, or the one that {@code {"slug": …}} names.
   *
   * @param company names the employer where the board does not
   */
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ImportResponse board(InputStream body, @RequestParam(required = false) @Nullable String company)
      throws IOException {
    String employer = employer(company);
    byte[] json = body.readAllBytes();
    return named(json)
        .map(slug -> hosted(slug, employer))
        .orElseGet(
            () ->
                all(
                    List.of(
                        new BoardSource.Content("", employer, new ByteArrayInputStream(json)))));
  }

  /** Imports boards in files; of several, one that cannot be read is reported as rejected. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportResponse files(
      @RequestPart("file") List<MultipartFile> files,
      @RequestParam(required = false) @Nullable String company)
      throws IOException {
    String employer = employer(company);
    List<BoardSource> boards = new ArrayList<>();
    for (MultipartFile file : files) {
      boards.add(new BoardSource.Content(name(file), employer, file.getInputStream()));
    }
    return all(boards);
  }

  private static @Nullable String employer(@Nullable String company) {
    Parameters given = new Parameters();
    String employer = given.textOrNull("company", company, LONGEST_COMPANY);
    given.check();
    return employer;
  }

  private ImportResponse hosted(JsonNode request, @Nullable String company) {
    RequestFields fields = new RequestFields(request);
    String slug = fields.text("slug", LONGEST_SLUG);
    fields.check();
    return all(List.of(BoardSource.hosted(slug, company)));
  }

  private ImportResponse all(List<? extends BoardSource> boards) {
    return ImportResponse.of(imports.importAll(boards, ImportProgress.NONE));
  }

  /** The request that names a board, or empty when the body is a board itself, or nothing. */
  private static Optional<JsonNode> named(byte[] json) {
    if (json.length > SHORT_BODY) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonMapper.shared().readTree(json)).filter(body -> body.has("slug"));
    } catch (JacksonException noJson) {
      return Optional.empty();
    }
  }

  /** Without the folders that some clients send along. */
  private static String name(MultipartFile file) {
    String path = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
