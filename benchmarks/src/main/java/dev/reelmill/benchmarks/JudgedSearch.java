package dev.reelmill.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A search and what people think of the answers.
 *
 * @param kind what makes it hard
 * @param grades 2 for what was asked for, 1 for what will do, by posting; others are wrong
 * @param unsure postings nobody has judged, which count for nothing
 */
record JudgedSearch(String query, String kind, Map<Long, Integer> grades, Set<Long> unsure) {
  private static final int DEPTH = 10;

  /** Reads lines of {@code {"query","kind","grades":{id:grade},"unsure":[id]}}. */
  static List<JudgedSearch> read(Path file) throws IOException {
    List<JudgedSearch> searches = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode json = JsonMapper.shared().readTree(line);
      Map<Long, Integer> grades = new HashMap<>();
      json.path("grades").forEachEntry((id, grade) -> grades.put(Long.valueOf(id), grade.asInt()));
      Set<Long> unsure = new HashSet<>();
      json.path("unsure").forEach(id -> unsure.add(id.asLong()));
      searches.add(
          new JudgedSearch(
              json.path("query").asString(), json.path("kind").asString(), grades, unsure));
    }
    return searches;
  }

  /** A posting's grade, or -1 when nobody has judged it. */
  int grade(long posting) {
    return unsure.contains(posting) ? -1 : grades.getOrDefault(posting, 0);
  }

  /** nDCG@10 of answers, the best first; the gain of a posting is its grade. */
  double gain(List<Long> answers) {
    List<Integer> given =
        answers.stream().map(this::grade).filter(grade -> grade >= 0).limit(DEPTH).toList();
    List<Integer> best =
        grades.values().stream().sorted(Comparator.reverseOrder()).limit(DEPTH).toList();
    return discounted(given) / discounted(best);
  }

  private static double discounted(List<Integer> grades) {
    double sum = 0;
    for (int rank = 0; rank < grades.size(); rank++) {
      sum += grades.get(rank) * Math.log(2) / Math.log(rank + 2);
    }
    return sum;
  }
}
