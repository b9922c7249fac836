package dev.reelmill.posting;

import dev.reelmill.brief.ReelmillException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a board holds.
 *
 * @param kind whose format it has
 * @param postings the usable ones in the board's order, each id once
 * @param rejected the others, each with its reason
 * @param listed numbers of all postings whose id can be read, rejected ones included
 * @param complete false when the board says that it has more postings than it lists
 */
public record ParsedBoard(
    BoardKind kind,
    List<GreenhousePosting> postings,
    List<RejectedPosting> rejected,
    Set<Long> listed,
    boolean complete) {

  public ParsedBoard {
    postings = List.copyOf(postings);
    rejected = List.copyOf(rejected);
    listed = Set.copyOf(listed);
  }

  /** A whole board of Greenhouse whose rejected postings have no ids that are known. */
  public ParsedBoard(List<GreenhousePosting> postings, List<RejectedPosting> rejected) {
    this(BoardKind.GREENHOUSE, postings, rejected, numbers(postings), true);
  }

  /**
   * A name that the board gives itself: the company in most of its addresses.
   *
   * @throws ReelmillException {@code board_unnamed} (not retryable) when no posting tells
   */
  BoardName ownName() {
    Map<String, Long> slugs =
        postings.stream()
            .map(posting -> CompanyName.slugInAddress(posting.url()))
            .map(slug -> slug.isEmpty() ? slug : BoardName.slug(slug))
            .filter(slug -> !slug.isEmpty())
            .collect(Collectors.groupingBy(slug -> slug, TreeMap::new, Collectors.counting()));
    return slugs.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .or(() -> postings.stream().map(posting -> BoardName.slug(posting.company())).findFirst())
        .map(slug -> new BoardName(kind, slug))
        .orElseThrow(
            () ->
                new ReelmillException(
                    "board_unnamed",
                    false,
                    "company is missing: no posting tells whose board it is"));
  }

  private static Set<Long> numbers(List<GreenhousePosting> postings) {
    return postings.stream().map(GreenhousePosting::greenhouseId).collect(Collectors.toSet());
  }
}
