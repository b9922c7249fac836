package dev.reelmill.api.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiDocumentTest {
  private static final DoorSchemas DOORS = new DoorSchemas();

  @Test
  void isOpenApi31AndLeadsNowhereElse() {
    assertThat(DOORS.document().path("openapi").asString()).isEqualTo("3.1.0");
    assertThat(DOORS.deadReferences()).isEmpty();
    assertThat(DOORS.document().findValuesAsString("$ref")).allMatch(one -> one.startsWith("#/"));
  }

  @Test
  void everyExampleFitsItsSchema() {
    assertThat(DOORS.wrongExamples()).isEmpty();
  }

  @Test
  void everyOperationIsToldInFull() {
    List<String> ids = new ArrayList<>();
    for (String operation : DOORS.operations()) {
      String[] words = operation.split(" ", 2);
      JsonNode told =
          DOORS.document().path("paths").path(words[1]).path(words[0].toLowerCase(Locale.ROOT));
      assertThat(told.path("summary").asString("")).as(operation).isNotBlank();
      assertThat(told.path("tags")).as(operation).hasSize(1);
      assertThat(told.path("responses").size()).as(operation).isPositive();
      ids.add(told.path("operationId").asString(""));
      for (String name : words[1].replaceAll("[^{}]*\\{([^}]*)}[^{]*", "$1 ").split(" ")) {
        if (words[1].contains("{")) {
          assertThat(told.path("parameters").toString()).as(operation).contains(parameter(name));
        }
      }
    }
    assertThat(ids).doesNotContain("").doesNotHaveDuplicates();
  }

  /** As it is written there, or as the reference to it is named. */
  private static String parameter(String name) {
    return switch (name) {
      case "jobId", "documentId", "did", "persona", "topic" ->
          "/" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
      default -> "\"" + name + "\"";
    };
  }
}
