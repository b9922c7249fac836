package dev.reelmill.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Berlin | Germany",
        "München, Deutschland | DACH",
        "Remote - Europe | EMEA",
        "San Francisco, CA (Hybrid) | California",
        "Toronto; Oslo | Norway",
        "Remote (US) | North America",
        "Cambridge, Massachusetts | United States",
        "London | England",
        "London, Ontario | Canada",
        "Lagos or Nairobi | Kenya",
        "日本 | Asia",
      })
  void aPostingLiesInAllLargerPlaces(String location, String larger) {
    assertThat(within(location)).anyMatch(id -> id.equals(larger) || id.startsWith(larger + ","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "London | Canada",
        "London, Ontario | England",
        "Portland, OR | Maine",
        "us | United States",
        "Headquarters | World",
      })
  void andInNoOthers(String location, String other) {
    assertThat(within(location)).noneMatch(id -> id.startsWith(other));
  }

  private static List<String> within(String location) {
    return Places.of(location).stream()
        .flatMap(place -> place.andWithin().stream())
        .map(Place::id)
        .toList();
  }
}
