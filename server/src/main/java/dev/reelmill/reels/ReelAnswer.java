package dev.reelmill.reels;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a search gives a viewer.
 *
 * @param reels the best first
 * @param generationJobs films this search queued, or joined because they are being made already
 * @param degraded parts that were missing, in the words of {@link MissingPart#label()}; empty when
 *     all is well
 */
public record ReelAnswer(List<Reel> reels, List<UUID> generationJobs, Set<String> degraded) {
  /** All parts that may be missing. */
  public static final Set<String> PARTS =
      Stream.of(MissingPart.values())
          .map(MissingPart::label)
          .collect(Collectors.toUnmodifiableSet());

  public ReelAnswer {
    reels = List.copyOf(reels);
    generationJobs = List.copyOf(generationJobs);
    degraded = Set.copyOf(degraded);
  }
}
