package dev.reelmill.reels;

import dev.reelmill.posting.PostingStore;
import dev.reelmill.posting.StoredPosting;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What films of postings are about. */
public final class ReelSubjects {
  private ReelSubjects() {}

  /** Those of the subjects that are postings which are listed at present. */
  public static Set<String> listed(Set<String> subjects, PostingStore postings) {
    Set<Long> ids =
        subjects.stream()
            .map(ReelOrders::greenhouseId)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    Map<Long, StoredPosting> known = postings.findAll(ids);
    return known.values().stream()
        .filter(StoredPosting::active)
        .map(posting -> ReelOrders.subject(posting.greenhouseId()))
        .collect(Collectors.toSet());
  }
}
