package dev.reelmill.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "London, United Kingdom | London, United Kingdom | in London",
        "Paris; Berlin | Paris · Berlin | in Paris or Berlin",
        "Rome; Oslo; Bern; Riga | Rome · Oslo · Bern +1 | in several locations",
        "Remote | Remote | ''",
        "Remote - US | Remote · US | in the US",
        "Crumb Netherlands | Netherlands | in the Netherlands",
        "San Francisco Office | San Francisco | in San Francisco",
        "Boston (Hybrid) | Hybrid · Boston | in Boston",
        "New York, NY (HQ); Remote (US) | Office or remote · New York, NY | in New York, or remotely",
        "San Francisco; USA | San Francisco · USA | in San Francisco or the USA",
        "CET +/- 3 | CET +/- 3 | ''",
        "'' | '' | ''",
      })
  void saysWhere(String location, String shown, String said) {
    Place place = Place.of(location, "Crumb");
    assertThat(place.shown()).isEqualTo(shown.replace("''", ""));
    assertThat(place.said()).isEqualTo(said.replace("''", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Baker (m/f/d) | Baker | a Baker",
        "Senior Engineer, Ovens | Senior Engineer, Ovens | a Senior Engineer, Ovens",
        "Sr. Engineer (Ovens) - Remote | Sr. Engineer, Ovens – Remote | a Senior Engineer, Ovens",
        "SEO Editor | SEO Editor | an SEO Editor",
        "Head of Bread 🥖 | Head of Bread | a Head of Bread",
        "HEAD OF BREAD | Head of Bread | a Head of Bread",
        "Pastry & Dessert | Pastry & Dessert | Pastry and Dessert",
        "Delivery Drivers | Delivery Drivers | Delivery Drivers",
        "UX Designer | UX Designer | a UX Designer",
        "Back-end Engineer (.NET) | Back-end Engineer, .NET | a Back-end Engineer, .NET",
        "R&D & Quality Manager | R&D & Quality Manager | an R&D and Quality Manager",
      })
  void namesTheRole(String title, String shown, String said) {
    RoleTitle role = RoleTitle.of(title, part -> part.equals("Remote")).orElseThrow();
    assertThat(role.shown()).isEqualTo(shown);
    assertThat(role.said()).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We offer equity, 401(k) match and unlimited PTO | equity, unlimited time off, a 401k match",
        "30 days of paid vacation and free lunch | 30 days of paid leave, free meals",
        "Diversity, equity and inclusion matter to us | ''",
        "Medical, dental and vision insurance | health insurance",
      })
  void findsPerks(String text, String perks) {
    assertThat(
            String.join(", ", Perks.find(List.of(text), 3).stream().map(Perks.Perk::said).toList()))
        .isEqualTo(perks.replace("''", ""));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://boards.greenhouse.io/crumb/jobs/123456, boards.greenhouse.io/crumb",
        "https://www.crumb.example/jobs?id=9, crumb.example/jobs",
        "https://crumb.example, crumb.example",
      })
  void showsAShortAddress(String url, String shown) {
    assertThat(Opening.address(url)).isEqualTo(shown);
  }
}
