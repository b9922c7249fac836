package dev.reelmill.script;

import dev.reelmill.brief.TextBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * A heading and what stands below it.
 *
 * @param heading empty for what comes before the first heading
 */
record Section(SectionKind kind, String heading, List<String> paragraphs, List<String> items) {
  Section {
    paragraphs = List.copyOf(paragraphs);
    items = List.copyOf(items);
  }

  /**
   * Divides a text at its headings. A heading that tells nothing and follows another directly
   * ("Example topics include") belongs to the same section.
   */
  static List<Section> divide(List<TextBlock> body) {
    List<Section> sections = new ArrayList<>();
    List<String> paragraphs = new ArrayList<>();
    List<String> items = new ArrayList<>();
    String heading = "";
    SectionKind kind = SectionKind.OTHER;
    for (TextBlock block : body) {
      switch (block) {
        case TextBlock.Paragraph paragraph -> paragraphs.add(paragraph.text());
        case TextBlock.Item item -> items.add(item.text());
        case TextBlock.Heading next -> {
          SectionKind announced = SectionKind.of(next.text());
          boolean empty = paragraphs.isEmpty() && items.isEmpty();
          if (!empty) {
            sections.add(of(kind, heading, paragraphs, items));
            paragraphs.clear();
            items.clear();
          }
          kind = announced == SectionKind.OTHER && empty ? kind : announced;
          heading = next.text();
        }
      }
    }
    sections.add(of(kind, heading, paragraphs, items));
    return sections;
  }

  /** Lists of duties stand under many headings ("What you can expect"); their verbs tell them. */
  private static Section of(
      SectionKind kind, String heading, List<String> paragraphs, List<String> items) {
    boolean mayBeDuties =
        switch (kind) {
          case BRING, OFFER, ROLE, FACTS, COMPANY, OTHER -> items.size() >= 3;
          case DO, NICE, PAY, HIRING, LEGAL -> false;
        };
    long duties = mayBeDuties ? items.stream().filter(Duties::isPlainDuty).count() : 0;
    boolean mostly = mayBeDuties && duties * 10 >= items.size() * 7L;
    return new Section(mostly ? SectionKind.DO : kind, heading, paragraphs, items);
  }
}
