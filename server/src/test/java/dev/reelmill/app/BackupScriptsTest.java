package dev.reelmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The scripts in deploy/backup: what they ask of other programs, which only note it here. */
@Timeout(60)
class BackupScriptsTest {
  private static final String NOTE =
      """
      #!/bin/sh
      echo "${0##*/} $*${RCLONE_CONFIG_REELMILL_ACL:+ as $RCLONE_CONFIG_REELMILL_ACL}" >>"$CALLS"
      case "$*" in
        lsf*) case "$UNSEEN" in "$4 "*) exit "${UNSEEN##* }" ;; esac
              case "$EMPTY" in *"<$4>"*) ;; *) echo hls/ ;; esac ;;
        *--file=*) all=$*; file=${all#*--file=}; : >"${file%% *}" ;;
        check-videos*) exit "$CHECKED" ;;
      esac
      """;

  @TempDir private Path folder;
  private Path programs;
  private Path calls;
  private String copy;

  @BeforeEach
  void writePrograms() throws IOException {
    programs = Files.createDirectory(folder.resolve("programs"));
    calls = folder.resolve("calls");
    copy = folder.resolve("copy").toString();
    for (String name : List.of("rclone", "pg_dump", "pg_restore", "reelmill")) {
      Path program = Files.writeString(programs.resolve(name), NOTE);
      Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void objectsAreCopiedBeforeTheDumpAndAfterItAndFromThenOnNothingIsDeleted() throws Exception {
    assertThat(run("backup.sh", Map.of(), folder.toString(), copy)).isZero();
    assertThat(changes())
        .containsExactly(
            "rclone sync --metadata --fast-list reelmill:reels " + copy,
            "pg_dump --format=custom --no-owner --file=%s/database.dump.new postgresql://db/reels"
                .formatted(folder),
            "rclone copy --metadata --fast-list reelmill:reels " + copy);
    assertThat(folder.resolve("database.dump")).exists();
  }

  @Test
  void anEmptyBucketDoesNotTakeThePlaceOfItsBackup() throws Exception {
    Map<String, String> lost = Map.of("EMPTY", "<reelmill:reels>");
    assertThat(run("backup.sh", lost, folder.toString(), copy)).isEqualTo(1);
    assertThat(changes()).isEmpty();
    Map<String, String> fresh = Map.of("EMPTY", "<reelmill:reels><" + copy + ">");
    assertThat(run("backup.sh", fresh, folder.toString(), copy)).isZero();
  }

  @Test
  void nothingIsDoneWhereItCannotBeSeenWhatIsThere() throws Exception {
    Map<String, String> unreachable = Map.of("UNSEEN", "reelmill:reels 1");
    assertThat(run("backup.sh", unreachable, folder.toString(), copy)).isEqualTo(1);
    assertThat(changes()).isEmpty();
    assertThat(folder.resolve("said"))
        .content()
        .isEqualTo("Cannot look at reelmill:reels. Nothing was changed.\n");
    Map<String, String> copyUnseen = Map.of("EMPTY", "<reelmill:reels>", "UNSEEN", copy + " 1");
    assertThat(run("backup.sh", copyUnseen, folder.toString(), copy)).isEqualTo(1);
    assertThat(changes()).isEmpty();
    Map<String, String> notThereYet = Map.of("EMPTY", "<reelmill:reels>", "UNSEEN", copy + " 3");
    assertThat(run("backup.sh", notThereYet, folder.toString(), copy)).isZero();
  }

  @Test
  void filmsOfARestoredDumpAreHeldToTheirObjects() throws Exception {
    assertThat(run("restore.sh", Map.of(), folder.toString(), copy)).isZero();
    assertThat(changes())
        .containsExactly(
            "rclone copy --metadata --fast-list " + copy + " reelmill:reels",
            "pg_restore --no-owner --exit-on-error --single-transaction"
                + " --dbname=postgresql://db/reels %s/database.dump".formatted(folder),
            "reelmill check-videos --forget");
    assertThat(run("restore.sh", Map.of("CHECKED", "1"), folder.toString(), copy)).isEqualTo(1);
  }

  @Test
  void objectsCanBeRestoredAlone() throws Exception {
    assertThat(run("restore.sh", Map.of(), "-", copy)).isZero();
    assertThat(changes())
        .containsExactly("rclone copy --metadata --fast-list " + copy + " reelmill:reels");
  }

  @Test
  void whatEverybodyMayReadIsRestoredSoAndItsBackupIsPrivate() throws Exception {
    Map<String, String> open = Map.of("S3_PUBLIC_READ", "True");
    assertThat(run("backup.sh", open, folder.toString(), "reelmill:copy")).isZero();
    assertThat(changes()).noneMatch(call -> call.contains("public"));
    assertThat(run("restore.sh", open, "-", copy)).isZero();
    assertThat(changes())
        .endsWith("rclone copy --metadata --fast-list " + copy + " reelmill:reels as public-read");
  }

  @Test
  void objectsInSpacesArePublicUnlessItIsSaidOtherwise() throws Exception {
    Map<String, String> spaces =
        new HashMap<>(Map.of("DO_SPACES_BUCKET", "spaced", "S3_BUCKET", ""));
    assertThat(run("restore.sh", spaces, "-", copy)).isZero();
    assertThat(changes()).last().asString().endsWith("reelmill:spaced as public-read");
    spaces.put("S3_PUBLIC_READ", "false");
    assertThat(run("restore.sh", spaces, "-", copy)).isZero();
    assertThat(changes()).last().asString().endsWith("reelmill:spaced");
  }

  /** What was asked for that may change something. */
  private List<String> changes() throws IOException {
    return Files.readAllLines(calls).stream().filter(call -> !call.contains(" lsf ")).toList();
  }

  private int run(String script, Map<String, String> more, String... arguments) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("sh", "../deploy/backup/" + script);
    builder.command().addAll(List.of(arguments));
    Map<String, String> variables = builder.environment();
    variables.keySet().removeIf(name -> name.startsWith("S3_") || name.startsWith("DO_SPACES_"));
    variables.put("PATH", programs + ":" + Objects.requireNonNull(System.getenv("PATH")));
    variables.put("REELMILL", programs.resolve("reelmill").toString());
    variables.put("CALLS", calls.toString());
    variables.put("EMPTY", "");
    variables.put("UNSEEN", "");
    variables.put("CHECKED", "0");
    variables.put("DATABASE_URL", "postgresql://db/reels");
    variables.put("S3_BUCKET", "reels");
    variables.put("S3_ACCESS_KEY", "key");
    variables.put("S3_SECRET_KEY", "secret");
    variables.putAll(more);
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
    return builder.start().waitFor();
  }
}
