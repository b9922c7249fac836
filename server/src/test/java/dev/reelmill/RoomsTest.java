package dev.reelmill;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of the house, as drawn in docs/architecture.md. */
class RoomsTest {
  private static final String HOUSE = "dev.reelmill.";

  /** Room to the rooms it may import; {@code app} may import all. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          entry(
              "api",
              Set.of(
                  "account",
                  "brief",
                  "job",
                  "catalog",
                  "knowledge",
                  "limit",
                  "live",
                  "order",
                  "provider",
                  "stream",
                  "reels",
                  "posting",
                  "webhook",
                  "topic",
                  "dream",
                  "outside")),
          entry("account", Set.of()),
          entry("knowledge", Set.of("brief", "posting", "search")),
          entry("brief", Set.of()),
          entry("job", Set.of()),
          entry(
              "pipeline",
              Set.of(
                  "brief",
                  "job",
                  "script",
                  "narration",
                  "composition",
                  "encode",
                  "hls",
                  "publish",
                  "artifact",
                  "media",
                  "provider",
                  "sound")),
          entry("script", Set.of("brief", "provider")),
          entry("topic", Set.of("brief", "script", "catalog", "job")),
          entry("narration", Set.of("brief", "script", "media", "provider")),
          entry("composition", Set.of("brief", "script", "narration", "illustration")),
          entry("embedding", Set.of("provider")),
          entry("illustration", Set.of("embedding")),
          entry("sound", Set.of("brief", "narration", "script")),
          entry("encode", Set.of("brief", "narration", "composition", "media", "sound")),
          entry("hls", Set.of()),
          entry("order", Set.of("brief", "catalog", "job", "posting")),
          entry("dream", Set.of("brief")),
          entry("limit", Set.of("redis")),
          entry("outside", Set.of("brief", "job", "publish", "storage")),
          entry("redis", Set.of("brief")),
          entry("live", Set.of("job", "redis")),
          entry("webhook", Set.of("catalog", "job", "network", "stream")),
          entry("network", Set.of()),
          entry("provider", Set.of("brief", "network")),
          entry("publish", Set.of("brief", "encode", "hls", "catalog", "storage", "job")),
          entry("catalog", Set.of("storage")),
          entry("artifact", Set.of("brief", "storage")),
          entry("storage", Set.of("brief")),
          entry("media", Set.of("brief")),
          entry("posting", Set.of("brief", "network")),
          entry("search", Set.of("brief", "posting", "catalog", "embedding")),
          entry("reels", Set.of("search", "posting", "catalog", "job", "brief")),
          entry("stream", Set.of("storage", "catalog")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.reelmill");

  static Stream<String> rooms() {
    return MAY_IMPORT.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomImportsOnlyWhatTheMapAllows(String room) {
    String[] allowed =
        Stream.concat(Stream.of(room), MAY_IMPORT.get(room).stream())
            .map(name -> HOUSE + name + "..")
            .toArray(String[]::new);
    DescribedPredicate<JavaClass> ours = resideInAPackage("dev.reelmill..");
    classes()
        .that(resideInAPackage(HOUSE + room + ".."))
        .should()
        .onlyDependOnClassesThat(DescribedPredicate.not(ours).or(resideInAnyPackage(allowed)))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyRoomIsOnTheMap() {
    Set<String> found =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(HOUSE))
            .map(name -> name.substring(HOUSE.length()).split("\\.")[0])
            .collect(toCollection(TreeSet::new));
    found.remove("app");
    assertThat(MAY_IMPORT.keySet()).containsAll(found);
  }

  /** A server without a bucket loads none of the SDK. */
  @Test
  void onlyTheClassesOfBucketsKnowTheirSdk() {
    classes()
        .that(DescribedPredicate.not(simpleNameStartingWith("S3")))
        .should()
        .onlyDependOnClassesThat(DescribedPredicate.not(resideInAnyPackage("software.amazon..")))
        .check(CLASSES);
  }

  /** A server without Redis loads none of its client. */
  @Test
  void onlyTheClassesOfRedisKnowItsClient() {
    classes()
        .that(DescribedPredicate.not(nameMatching(".*\\.Redis[^.]*")))
        .should()
        .onlyDependOnClassesThat(DescribedPredicate.not(resideInAnyPackage("io.lettuce..")))
        .check(CLASSES);
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching(HOUSE + "(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  /** A table row of the map reads {@code | room | duty | may import |}. */
  @Test
  void theMapInTheDocumentsSaysTheSame() throws IOException {
    Pattern row = Pattern.compile("^\\| `([a-z]+)` \\| [^|]+ \\| ([^|]+) \\|$", Pattern.MULTILINE);
    Matcher rows = row.matcher(Files.readString(Path.of("../docs/architecture.md")));
    Map<String, Set<String>> drawn = new TreeMap<>();
    while (rows.find()) {
      Set<String> names = new TreeSet<>(Arrays.asList(rows.group(2).trim().split(", ")));
      names.removeAll(Set.of("all", "–"));
      drawn.put(rows.group(1), names);
    }
    drawn.remove("app");
    assertThat(drawn).isEqualTo(new TreeMap<>(MAY_IMPORT));
  }
}
