package dev.reelmill.posting;

import static dev.reelmill.posting.PostingJson.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a posting of Ashby, naming the field and the rule it breaks. */
final class AshbyReader {
  private AshbyReader() {}

  /** Whether the board shows it; others can only be reached by those who know their address. */
  static boolean isListed(JsonNode posting) {
    return posting.path("isListed").asBoolean(true);
  }

  static GreenhousePosting read(JsonNode posting, @Nullable String givenCompany) {
    PostingJson.requireObject(posting);
    String url = PostingJson.url(posting, "jobUrl");
    String workplace = workplace(posting);
    List<String> places = places(posting);
    return new GreenhousePosting(
        PostingJson.origin(BoardKind.ASHBY, posting),
        PostingJson.company("", givenCompany, url, "jobUrl does not tell the company"),
        PostingJson.title(posting, "title"),
        Locations.line(places, workplace),
        url,
        Stream.of(line(posting, "department"), line(posting, "team"))
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList(),
        places,
        GreenhouseReader.time(posting, "publishedAt"),
        HtmlOrPlain.text(posting, "descriptionHtml", "descriptionPlain")
            + glance(posting, workplace));
  }

  private static List<String> places(JsonNode posting) {
    List<String> places = new ArrayList<>();
    places.add(line(posting, "location"));
    for (JsonNode other : PostingJson.objects(posting, "secondaryLocations")) {
      places.add(line(other, "location"));
    }
    return places.stream().filter(place -> !place.isEmpty()).distinct().toList();
  }

  private static String workplace(JsonNode posting) {
    String stated = line(posting, "workplaceType");
    return stated.isEmpty() && posting.path("isRemote").asBoolean(false) ? "Remote" : stated;
  }

  private static String glance(JsonNode posting, String workplace) {
    AtAGlance facts = new AtAGlance();
    if (posting.path("shouldDisplayCompensationOnJobPostings").asBoolean(true)) {
      facts.add(AtAGlance.COMPENSATION, pay(PostingJson.object(posting, "compensation")));
    }
    facts.add(AtAGlance.EMPLOYMENT_TYPE, words(line(posting, "employmentType")));
    facts.add(AtAGlance.WORKPLACE, words(workplace));
    return facts.html();
  }

  /** The salary in numbers, or as Ashby sums it up. */
  private static String pay(JsonNode compensation) {
    for (JsonNode part : compensation.path("summaryComponents")) {
      String pay =
          AtAGlance.pay(
              part.path("minValue"),
              part.path("maxValue"),
              part.path("currencyCode").asString(""),
              part.path("interval").asString(""));
      if (part.path("compensationType").asString("").equals("Salary") && !pay.isEmpty()) {
        return pay;
      }
    }
    String salary = line(compensation, "scrapeableCompensationSalarySummary");
    return salary.isEmpty() ? line(compensation, "compensationTierSummary") : salary;
  }

  /** "FullTime" as "Full-time". */
  private static String words(String joined) {
    String apart = joined.replaceAll("(?<=[a-z])(?=[A-Z])", "-");
    return apart.isEmpty() ? "" : apart.charAt(0) + apart.substring(1).toLowerCase(Locale.ROOT);
  }
}
