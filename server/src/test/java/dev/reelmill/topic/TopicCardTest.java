package dev.reelmill.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.brief.Topic;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicCardTest {

  @ParameterizedTest
  @EnumSource
  void holdsTheWholeLesson(Topic topic) throws Exception {
    TopicCard card = TopicCard.of(topic);
    assertThat(card.rows()).hasSizeBetween(2, 5);
    String svg = card.svg();
    assertThat(svg).doesNotContain("{").contains(">" + card.title() + "<");
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    String words = document.getDocumentElement().getTextContent();
    for (String row : card.rows()) {
      assertThat(words).contains(row.split(": ", 2));
    }
  }

  @Test
  void saysInNumbersWhatThePictureShows() {
    assertThat(TopicCard.of(Topic.CREDIT_UTILIZATION).rows())
        .containsExactly("$150 of $1,000: 15%", "$400 of $1,000: 40%", "$700 of $1,000: 70%");
    assertThat(TopicCard.of(Topic.INTEREST_CALCULATION).rows())
        .contains("24% a year is 0.066% a day", "Day 365: $1,271");
    assertThat(TopicCard.of(Topic.SAVINGS_RATE_OPTIMIZATION).rows())
        .contains("10 years: $20,961 at 5%, $83,845 at 20%");
  }

  @Test
  void whatXmlWouldMisreadIsEscaped() {
    assertThat(new TopicCard("a", "<b> & c", "d", List.of("e"), "f").svg())
        .contains("&lt;b&gt; &amp; c");
  }
}
