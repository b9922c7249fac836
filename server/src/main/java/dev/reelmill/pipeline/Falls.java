package dev.reelmill.pipeline;

import dev.reelmill.publish.FilmPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tiers that did not give a job its pictures, in any of its attempts. */
final class Falls {
  private final Decisions decisions;
  private final List<FilmPackage.Fall> mine = new ArrayList<>();

  Falls(Decisions decisions) {
    this.decisions = decisions;
    for (Tier tier : Tier.values()) {
      decisions.find(name(tier)).ifPresent(content -> mine.add(read(tier, content)));
    }
  }

  /** The tier gives no pictures, to this attempt or a later one. */
  void fell(Tier tier, String code, String reason) {
    if (!has(tier)) {
      mine.add(read(tier, decisions.keep(name(tier), content(code, reason))));
    }
  }

  boolean has(Tier tier) {
    return mine.stream().anyMatch(fall -> fall.from().equals(tier.label()));
  }

  /** The first tier of those given that is still to be tried, or empty when only text is left. */
  Optional<Tier> next(List<Tier> tiers) {
    return tiers.stream().filter(tier -> !has(tier)).findFirst();
  }

  List<FilmPackage.Fall> all() {
    return List.copyOf(mine);
  }

  private static String name(Tier tier) {
    return "not " + tier.label();
  }

  private static FilmPackage.Fall read(Tier tier, String content) {
    return read("tier", tier.label(), content);
  }

  /** A fall as it is kept with a job. */
  static String content(String code, String reason) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("code", code)
        .put("reason", reason)
        .toString();
  }

  /** A fall that was kept. */
  static FilmPackage.Fall read(String part, String from, String content) {
    JsonNode json = JsonMapper.shared().readTree(content);
    return new FilmPackage.Fall(
        part, from, json.path("code").asString(""), json.path("reason").asString(""));
  }
}
