package dev.reelmill.posting;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a posting's address tells of its company. */
final class CompanyName {
  private CompanyName() {}

  /** A readable name from the address, "acme-tools" as "Acme Tools"; empty if it tells nothing. */
  static String fromAddress(String url) {
    return readable(slugInAddress(url));
  }

  /** "acme-tools" as "Acme Tools". */
  static String readable(String slug) {
    return Arrays.stream(slug.split("[-_]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  /** A job board's host has the company as first step of the path; any other host is its own. */
  static String slugInAddress(String url) {
    if (url.isEmpty()) {
      return "";
    }
    URI uri = URI.create(url);
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    if (host.endsWith("greenhouse.io")
        || host.endsWith("ashbyhq.com")
        || host.endsWith("lever.co")) {
      return Arrays.stream(uri.getPath().split("/"))
          .filter(step -> !step.isBlank() && !step.equals("embed"))
          .findFirst()
          .orElse("")
          .toLowerCase(Locale.ROOT);
    }
    List<String> labels = List.of(host.split("\\."));
    return labels.size() < 2 ? "" : labels.get(labels.size() - 2);
  }
}
