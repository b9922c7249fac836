package dev.reelmill.posting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds how a company writes its own name. Boards often give only the slug, "quietharbor", while
 * their postings say "Quiet Harbor" over and over.
 */
final class CompanySpelling {
  private static final int TEXT_READ = 6000;
  private static final int POSTINGS_READ = 40;
  private static final int MOST_WORDS = 4;

  private CompanySpelling() {}

  /** The postings with every company that is a mere slug spelled as their texts spell it. */
  static List<GreenhousePosting> repair(List<GreenhousePosting> postings) {
    Map<String, List<GreenhousePosting>> bySlug =
        postings.stream()
            .filter(posting -> isSlug(posting.company()))
            .collect(Collectors.groupingBy(GreenhousePosting::company));
    Map<String, String> spelled = new HashMap<>();
    bySlug.forEach((slug, some) -> spelled.put(slug, spelling(slug, some)));
    return postings.stream()
        .map(
            posting ->
                posting.ofCompany(spelled.getOrDefault(posting.company(), posting.company())))
        .toList();
  }

  private static boolean isSlug(String company) {
    return company.equals(company.toLowerCase(Locale.ROOT)) && !company.contains(" ");
  }

  private static String spelling(String slug, List<GreenhousePosting> postings) {
    Map<String, Integer> found = new HashMap<>();
    for (GreenhousePosting posting :
        postings.subList(0, Math.min(POSTINGS_READ, postings.size()))) {
      String html = posting.content();
      String read = html.substring(0, Math.min(TEXT_READ, html.length()));
      PostingText.blocks(read).forEach(block -> count(letters(slug), block.text(), found));
    }
    return found.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElseGet(() -> readable(slug));
  }

  /** A company that is nothing but a dash is called so. */
  private static String readable(String slug) {
    String readable = CompanyName.readable(slug);
    return readable.isEmpty() ? slug : readable;
  }

  /** Counts the runs of up to four words that have the same letters as the slug. */
  private static void count(String letters, String text, Map<String, Integer> found) {
    List<String> words = new ArrayList<>(List.of(text.split("\\s+")));
    for (int from = 0; from < words.size(); from++) {
      StringBuilder run = new StringBuilder();
      for (int to = from; to < Math.min(words.size(), from + MOST_WORDS); to++) {
        run.append(run.isEmpty() ? "" : " ").append(words.get(to));
        String bare =
            run.toString()
                .replaceAll("['’]s$|[\\p{P}\\p{S}&&[^+]]+$|^[\\p{P}\\p{S}]+", "")
                .replaceAll("['’]s$", "")
                .strip();
        String same = letters(bare);
        if (same.equals(letters) && looksLikeName(bare)) {
          found.merge(bare, 1, Integer::sum);
        }
        if (same.length() > letters.length()) {
          break;
        }
      }
    }
  }

  private static boolean looksLikeName(String text) {
    boolean capital = text.chars().anyMatch(Character::isUpperCase);
    boolean begunSmall = text.contains(" ") && Character.isLowerCase(text.charAt(0));
    return capital && !begunSmall && !text.contains("@");
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replace("&", "and").replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
