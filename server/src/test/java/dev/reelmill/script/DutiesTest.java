package dev.reelmill.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lead the morning shift. | lead the morning shift",
        "Document recipes and share them with the shops | document recipes and share them with the"
            + " shops",
        "Order flour and salt for three shops | order flour and salt for three shops",
        "Lead end-to-end planning of the fair | lead end-to-end planning of the fair",
        "You will lead the morning shift | lead the morning shift",
        "In this role, you'll lead the morning shift | lead the morning shift",
        "Responsible for leading the morning shift | lead the morning shift",
        "Leads the morning shift | lead the morning shift",
        "Greet all visitors, guests, and vendors at the counter of the main shop in town, every"
            + " single day of the year | greet all visitors, guests, and vendors",
        "Planning and running tasting events | plan and run tasting events",
        "Taking ownership of the shop and driving its growth | take ownership of the shop and drive"
            + " its growth",
        "Operations: Keep the ovens running (24/7!) | keep the ovens running",
        "**Quality** – Taste every batch before it leaves | taste every batch before it leaves",
        "Proactively share what you learn with others | proactively share what you learn with"
            + " others",
        "Bake & decorate cakes – our pride 🎂 | bake and decorate cakes",
      })
  void saysADutyAsAnAction(String entry, String said) {
    assertThat(Duties.read(entry).map(Point::said)).contains(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Five years of baking",
        "Other duties as assigned",
        "Engineer multiplier",
        "Direct Impact",
        "Inventory management",
        "Forecast Accuracy",
        "Document scanning and camera integration",
        "Project Management",
        "Order processing, fulfillment, warehouse operations",
        "Program strategy and Execution",
        "Lead Generation and pipeline building",
        "Apply with your resume at https://crumb.example",
        "",
        "•",
        "職務内容を設計する"
      })
  void passesOverWhatIsNone(String entry) {
    assertThat(Duties.read(entry)).isEmpty();
  }
}
