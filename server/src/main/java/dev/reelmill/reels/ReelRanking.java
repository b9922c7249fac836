package dev.reelmill.reels;

import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.posting.GreenhousePosting;
import dev.reelmill.posting.PostingStore;
import dev.reelmill.posting.StoredPosting;
import dev.reelmill.search.PostingSearch;
import dev.reelmill.search.RankedPosting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How searches come about: the ranking before anything is left out, and what there is to show. */
public final class ReelRanking {
  private final PostingSearch search;
  private final PostingStore postings;
  private final VideoCatalog videos;
  private final JdbcClient database;

  /** A look at a search and at what it searches. */
  public ReelRanking(
      PostingSearch search, PostingStore postings, VideoCatalog videos, DataSource database) {
    this.search = search;
    this.postings = postings;
    this.videos = videos;
    this.database = JdbcClient.create(database);
  }

  /**
   * A posting in its place.
   *
   * @param score likeness, 0 to 1
   * @param vectorRank its place by meaning, from 1, or 0 when not among the nearest
   * @param keywordRank its place by keywords, from 1, or 0 when not among the best
   * @param hasVideo whether a video stands for it, an outdated one too
   */
  public record Place(
      GreenhousePosting posting, double score, int vectorRank, int keywordRank, boolean hasVideo) {}

  /** Postings in use by whether a video stands for them. */
  public record Coverage(long withVideo, long withoutVideo) {}

  /** The best postings for a query, whoever has seen them. */
  public List<Place> rank(String query, int limit) {
    List<RankedPosting> ranked = search.rank(query, limit, limit, Set.of()).postings();
    List<Long> ids = ranked.stream().map(RankedPosting::greenhouseId).toList();
    Map<Long, StoredPosting> stored = postings.findAll(ids);
    Set<String> subjects =
        videos.findBySubjects(ids.stream().map(ReelOrders::subject).toList()).keySet();
    List<Place> places = new ArrayList<>();
    for (RankedPosting one : ranked) {
      StoredPosting posting = stored.get(one.greenhouseId());
      if (posting != null) {
        boolean hasVideo = subjects.contains(ReelOrders.subject(one.greenhouseId()));
        places.add(
            new Place(
                posting.posting(), one.score(), one.vectorRank(), one.keywordRank(), hasVideo));
      }
    }
    return places;
  }

  /** How many postings have something to show. */
  public Coverage coverage() {
    return database
        .sql(
            """
            select count(v.video_id) as with_video, count(*) - count(v.video_id) as without_video
            from postings p
            left join videos v on v.subject = 'posting:' || p.greenhouse_id and not v.superseded
            where p.active
            """)
        .query(
            (row, index) -> new Coverage(row.getLong("with_video"), row.getLong("without_video")))
        .single();
  }
}
