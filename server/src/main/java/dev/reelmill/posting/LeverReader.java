package dev.reelmill.posting;

import static dev.reelmill.posting.PostingJson.line;
import static dev.reelmill.posting.PostingJson.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a posting of Lever, naming the field and the rule it breaks. */
final class LeverReader {
  private LeverReader() {}

  static GreenhousePosting read(JsonNode posting, @Nullable String givenCompany) {
    PostingJson.requireObject(posting);
    JsonNode categories = PostingJson.object(posting, "categories");
    String url = PostingJson.url(posting, "hostedUrl");
    String workplace = line(posting, "workplaceType");
    List<String> places = places(categories);
    return new GreenhousePosting(
        PostingJson.origin(BoardKind.LEVER, posting),
        PostingJson.company("", givenCompany, url, "hostedUrl does not tell the company"),
        PostingJson.title(posting, "text"),
        Locations.line(places, workplace),
        url,
        Stream.of(line(categories, "department"), line(categories, "team"))
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList(),
        places,
        createdAt(posting),
        content(posting) + glance(posting, categories, workplace));
  }

  private static List<String> places(JsonNode categories) {
    List<String> places = new ArrayList<>();
    places.add(line(categories, "location"));
    for (JsonNode place : PostingJson.array(categories, "allLocations")) {
      places.add(PlainText.tidy(place.asString("")));
    }
    return places.stream().filter(place -> !place.isEmpty()).distinct().toList();
  }

  /** Lever does not say when a posting was last changed. */
  private static @Nullable Instant createdAt(JsonNode posting) {
    JsonNode time = posting.path("createdAt");
    if (PostingJson.absent(time)) {
      return null;
    }
    if (!time.isIntegralNumber() || !time.canConvertToLong()) {
      throw PostingJson.invalid("createdAt is not a time in milliseconds");
    }
    return Instant.ofEpochMilli(time.longValue());
  }

  private static String content(JsonNode posting) {
    StringBuilder html =
        new StringBuilder(HtmlOrPlain.text(posting, "description", "descriptionPlain"));
    for (JsonNode list : PostingJson.objects(posting, "lists")) {
      html.append("<h3>").append(Entities.escape(line(list, "text"))).append("</h3><ul>");
      html.append(text(list, "content")).append("</ul>");
    }
    html.append(HtmlOrPlain.text(posting, "additional", "additionalPlain"));
    if (html.length() > PostingJson.CONTENT_LIMIT) {
      throw PostingJson.invalid(
          "description and lists are longer than " + PostingJson.CONTENT_LIMIT + " characters");
    }
    return html.toString();
  }

  private static String glance(JsonNode posting, JsonNode categories, String workplace) {
    JsonNode pay = PostingJson.object(posting, "salaryRange");
    AtAGlance facts = new AtAGlance();
    facts.add(
        AtAGlance.COMPENSATION,
        AtAGlance.pay(
            pay.path("min"), pay.path("max"), line(pay, "currency"), line(pay, "interval")));
    facts.add(AtAGlance.EMPLOYMENT_TYPE, line(categories, "commitment"));
    facts.add(AtAGlance.WORKPLACE, workplace.equals("unspecified") ? "" : workplace);
    return facts.html();
  }
}
