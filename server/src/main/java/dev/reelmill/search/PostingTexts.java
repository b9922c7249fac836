package dev.reelmill.search;

import dev.reelmill.posting.PostingStore;
import dev.reelmill.posting.StoredPosting;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The active postings as texts that an index follows. */
record PostingTexts(PostingStore postings) implements TextSource {

  @Override
  public UUID id() {
    return postings.source();
  }

  @Override
  public String viewsVersion() {
    return PostingViews.VERSION;
  }

  @Override
  public long latestRevision() {
    return postings.latestRevision();
  }

  @Override
  public List<Change> changedAfter(long revision, int limit) {
    return postings.changedAfter(revision, limit).stream().map(PostingTexts::change).toList();
  }

  @Override
  public void keep(Change change, Vectors vectors) {
    postings.saveEmbedding(
        change.id(),
        change.content(),
        new StoredPosting.Embedding(vectors.model(), vectors.joined()));
  }

  @Override
  public List<Change> lacking(String model, long revision, int limit) {
    return postings.lacking(model, revision, limit).stream().map(PostingTexts::change).toList();
  }

  @Override
  public void announce(Change change, String model, byte @Nullable [] joined) {
    postings.announceEmbedding(change.id(), change.content(), model, joined);
  }

  private static Change change(StoredPosting posting) {
    return new Change(
        posting.greenhouseId(),
        posting.revision(),
        posting.contentHash(),
        posting.active() ? Optional.of(new FindablePosting(posting.posting())) : Optional.empty(),
        vectors(posting.embedding()));
  }

  private static @Nullable Vectors vectors(StoredPosting.@Nullable Embedding kept) {
    return kept == null ? null : new Vectors(kept.model(), kept.vectors());
  }
}
