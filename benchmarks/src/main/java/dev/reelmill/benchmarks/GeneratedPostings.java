package dev.reelmill.benchmarks;

import dev.reelmill.posting.GreenhousePosting;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Postings made from patterns: titles of a level, a field and a role, 25 places, and descriptions
 * of some 500 words, half of them about the role, half drawn from 30,000 made-up words of which a
 * few are in most postings and most in few, as words are.
 */
final class GeneratedPostings {
  static final List<String> LEVELS = List.of("Junior", "Senior", "Lead", "Principal", "Assistant");
  static final List<String> FIELDS =
      List.of(
          "Python",
          "Java",
          "Data",
          "Solar",
          "Pastry",
          "Truck",
          "Night",
          "Museum",
          "Payroll",
          "Security",
          "Garden",
          "Rail",
          "Payments",
          "Mobile",
          "Clinical",
          "Warehouse",
          "Sales",
          "Design",
          "Music",
          "Water");
  static final List<String> ROLES =
      List.of(
          "Developer",
          "Engineer",
          "Chef",
          "Mechanic",
          "Nurse",
          "Manager",
          "Analyst",
          "Teacher",
          "Driver",
          "Accountant");
  static final List<String> PLACES =
      List.of(
          "Leeds, United Kingdom",
          "Lyon, France",
          "Oslo, Norway",
          "Austin, TX",
          "Remote",
          "Berlin, Germany",
          "Paris, France",
          "London",
          "New York, NY",
          "Toronto, Canada",
          "Lagos, Nigeria",
          "Nairobi",
          "Tokyo, Japan",
          "Sydney, Australia",
          "Madrid, Spain",
          "Lisbon",
          "Warsaw, Poland",
          "Prague",
          "Vienna, Austria",
          "Remote - Europe",
          "Mexico City",
          "São Paulo, Brazil",
          "Bangalore, India",
          "Singapore",
          "Chicago, IL");
  private static final List<String> DUTIES =
      List.of(
          "plan the work of the team",
          "answer for the quality of what is delivered",
          "write down what was agreed",
          "train those who are new",
          "look after the customers",
          "keep the tools in order",
          "report to the head of the department",
          "find the cause of what goes wrong");
  private static final int WORDS = 30_000;

  /** How many titles there are. */
  static final int TITLES = LEVELS.size() * FIELDS.size() * ROLES.size();

  private GeneratedPostings() {}

  /** The title of a number, the same every {@link #TITLES} numbers. */
  static String title(long number) {
    int n = (int) (number % TITLES);
    return LEVELS.get(n % 5) + " " + FIELDS.get(n / 5 % 20) + " " + ROLES.get(n / 100);
  }

  /** The posting of a number, always the same. */
  static GreenhousePosting posting(long number) {
    String title = title(number);
    Random random = new Random(number);
    StringBuilder content = new StringBuilder("<h3>What you will do</h3><ul>");
    for (int i = 0; i < 12; i++) {
      content.append("<li>As ").append(title).append(" you ");
      content.append(DUTIES.get(random.nextInt(DUTIES.size()))).append(" and ");
      content.append(DUTIES.get(random.nextInt(DUTIES.size())));
      noise(content.append(": "), random, 15);
      content.append("</li>");
    }
    noise(content.append("</ul><p>"), random, 100);
    content.append("</p>");
    return new GreenhousePosting(
        number,
        "Company " + random.nextInt(5000),
        title,
        PLACES.get(random.nextInt(PLACES.size())),
        "https://jobs.example.com/" + number,
        List.of("Team " + random.nextInt(200)),
        List.of(),
        Instant.EPOCH,
        content.toString());
  }

  private static void noise(StringBuilder content, Random random, int words) {
    for (int i = 0; i < words; i++) {
      // The word of rank r is drawn in proportion to 1 / r.
      int rank = (int) Math.pow(WORDS, random.nextDouble());
      content.append(word(rank)).append(' ');
    }
  }

  private static String word(int rank) {
    StringBuilder word = new StringBuilder();
    for (int left = rank; left > 0; left /= 20) {
      word.append("bcdfghklmnprstvwxzjq".charAt(left % 20)).append("aeiou".charAt(left % 5));
    }
    return word.toString();
  }
}
