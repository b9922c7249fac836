package dev.reelmill.knowledge;

import dev.reelmill.brief.Brief;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.DreamBrief;
import dev.reelmill.brief.Passage;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.PromptBrief;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.brief.TextBlock;
import dev.reelmill.brief.TopicBrief;
import dev.reelmill.search.PassageSearch;
import dev.reelmill.search.RankedText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Documents that belong to who gave them, in collections that their owner names, and what of them a
 * film may take facts from.
 *
 * <p>A document is cut into passages when it is added. Of a small one all can be found then; a
 * large one's follow in the background, first passages of all documents first. A brief is given the
 * passages themselves when it is ordered, so that nothing outside it decides its film, and other
 * passages are other work.
 */
public final class Knowledge implements AutoCloseable {
  private static final int PASSAGES_A_BRIEF = 8;

  /** Passages whose vectors are computed before an upload is answered. */
  private static final int AT_ONCE = 64;

  /** The score from which a passage is used; decision 12 tells where it comes from. */
  private static final double FITS = 0.25;

  private static final int LONGEST_QUESTION = 1_000;

  private final KnowledgeStore store;
  private final PassageVectors vectors;
  private final PassageSearch search;
  private final DocumentReader reader;
  private final int mostDocuments;

  /**
   * Knowledge in the given database, whose tables exist.
   *
   * @param mostDocuments of one owner
   */
  public Knowledge(
      DataSource database, PassageSearch search, DocumentReader reader, int mostDocuments) {
    this.store = new KnowledgeStore(database);
    this.vectors = new PassageVectors(database, search);
    this.search = search;
    this.reader = reader;
    this.mostDocuments = mostDocuments;
  }

  /**
   * Adds a document. The same text under the same title is one document of a collection.
   *
   * @return empty when the owner has as many as may be
   * @throws UnreadableDocument when there is no text in it that could be used
   */
  public Optional<KnowledgeDocument> add(
      String owner, String collection, String title, DocumentKind kind, byte[] content) {
    List<TextBlock> blocks = reader.read(kind, content);
    List<CutPassage> passages = PassageCutter.cut(blocks);
    NewDocument document =
        new NewDocument(UUID.randomUUID(), owner, collection, title, kind, hash(passages));
    return store.add(document, passages, mostDocuments).map(this::found);
  }

  /**
   * A small document can be found when it has been added; a large one is left to the background.
   */
  private KnowledgeDocument found(KnowledgeDocument added) {
    if (added.ready()) {
      return added;
    }
    vectors.computeOf(added.documentId(), AT_ONCE);
    search.lookNow();
    return store.find(added.documentId()).orElse(added);
  }

  /** The document of that id, whoever's. */
  public Optional<KnowledgeDocument> find(UUID documentId) {
    return store.find(documentId);
  }

  /**
   * Somebody's documents, newest first.
   *
   * @param collection only of this one, or null
   * @param before only those that stand before this place in the list
   */
  public List<KnowledgeDocument> list(
      String owner, @Nullable String collection, long before, int limit) {
    return store.list(owner, collection, before, limit);
  }

  /** The passages of a document from a number on. */
  public List<Passage> passages(UUID documentId, int from, int limit) {
    return store.passages(documentId, from, limit);
  }

  /** Removes a document: no answer has anything of it from now on. */
  public void remove(UUID documentId) {
    store.remove(documentId);
    search.lookNow();
  }

  /**
   * Gives all documents of an owner to another, in collections of the same names; what the other
   * has already is not there twice. They may have more than one may add.
   */
  public void handOver(String from, String to) {
    if (store.handOver(from, to)) {
      search.lookNow();
    }
  }

  /** Whether somebody has documents in a collection of that name. */
  public boolean has(String owner, String collection) {
    return store.has(owner, collection);
  }

  /**
   * The brief with the passages of a collection that fit it, the most fitting first; none when none
   * does.
   *
   * @param patience how long to wait for what was added a moment ago, here or on another server
   * @throws ReelmillException {@code knowledge_not_ready} (retryable) when documents that were
   *     added cannot be found yet
   */
  public Brief informed(Brief brief, String owner, String collection, Duration patience) {
    if (store.isWaiting(owner, collection)) {
      throw notReady();
    }
    List<RankedText> ranked =
        ranked(question(brief), FindablePassage.scope(owner, collection), patience);
    List<Long> ids =
        ranked.stream().filter(one -> one.score() >= FITS).map(RankedText::id).toList();
    Map<Long, FoundPassage> found =
        store.passages(owner, collection, ids).stream()
            .collect(Collectors.toMap(FoundPassage::id, Function.identity()));
    List<Passage> passages =
        ids.stream()
            .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
            .map(FoundPassage::passage)
            .toList();
    BriefOptions informed = brief.options().knowing(passages);
    return brief.with(informed);
  }

  /** How many passages of all documents cannot be found yet, on any server. */
  public long waiting() {
    return vectors.waiting();
  }

  /** Begins to work in the background. */
  public void start() {
    vectors.start();
  }

  @Override
  public void close() {
    vectors.close();
  }

  private List<RankedText> ranked(String question, String scope, Duration patience) {
    try {
      if (!search.await(patience)) {
        throw notReady();
      }
      return search.rank(question, scope, PASSAGES_A_BRIEF);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notReady();
    } catch (IllegalStateException noIndex) {
      throw notReady();
    }
  }

  private static ReelmillException notReady() {
    return new ReelmillException(
        "knowledge_not_ready", true, "Documents are still being read; try again in a moment.");
  }

  private static String question(Brief brief) {
    String question =
        switch (brief) {
          case PromptBrief prompt -> prompt.prompt();
          case DreamBrief dream -> dream.title() + ". " + dream.text();
          case PostingBrief posting -> posting.company() + ", " + posting.title();
          case TopicBrief topic -> topic.topic().label().replace('_', ' ');
        };
    return question.substring(0, Math.min(LONGEST_QUESTION, question.length()));
  }

  private static String hash(List<CutPassage> passages) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (CutPassage passage : passages) {
        String text = passage.heading() + "\0" + passage.text() + "\0";
        digest.update(text.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
