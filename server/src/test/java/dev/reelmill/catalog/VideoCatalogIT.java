package dev.reelmill.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which video stands for what. */
class VideoCatalogIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  private VideoCatalog catalog;

  @BeforeEach
  void open() {
    DATABASE.client().sql("truncate videos").update();
    catalog = new VideoCatalog(DATABASE.source());
  }

  private PublishedVideo insert(String subject, String workKey) {
    PublishedVideo video =
        new PublishedVideo(
            UUID.randomUUID(),
            UUID.randomUUID(),
            subject,
            workKey,
            "Engineer",
            "dusk",
            21.5,
            720,
            1280,
            "{}",
            Instant.EPOCH);
    catalog.insert(video);
    return catalog.find(video.videoId()).orElseThrow();
  }

  @Test
  void whatWasInsertedIsFound() {
    PublishedVideo video = insert("posting:1", "a");
    assertThat(video.createdAt()).isAfter(Instant.EPOCH);
    assertThat(video.seconds()).isEqualTo(21.5);
    catalog.insert(video);
    assertThat(catalog.count()).isEqualTo(1);
    assertThat(catalog.known(List.of(video.videoId(), UUID.randomUUID())))
        .containsExactly(video.videoId());
  }

  @Test
  void theNewestVideoStandsForItsSubject() {
    PublishedVideo old = insert("posting:1", "a");
    PublishedVideo edited = insert("posting:1", "b");
    PublishedVideo other = insert("posting:2", "c");
    assertThat(catalog.findBySubjects(List.of("posting:1", "posting:2", "posting:3")))
        .isEqualTo(Map.of("posting:1", edited, "posting:2", other));
    assertThat(catalog.find(old.videoId())).as("still plays").contains(old);
    assertThat(catalog.recent(10)).containsExactly(other, edited);
    assertThat(catalog.recent(1)).containsExactly(other);
  }

  @Test
  void aVideoStandsAgainWhenItsSubjectIsAsBefore() {
    PublishedVideo first = insert("posting:1", "a");
    PublishedVideo second = insert("posting:1", "b");
    assertThat(catalog.standAgain("posting:1", "never made")).isEmpty();
    assertThat(catalog.findBySubjects(List.of("posting:1"))).containsValue(second);
    assertThat(catalog.standAgain("posting:1", "a")).contains(first);
    assertThat(catalog.findBySubjects(List.of("posting:1"))).containsValue(first);
    assertThat(catalog.standAgain("posting:1", "a")).contains(first);
  }

  @Test
  void aDeletedVideoIsGone() {
    PublishedVideo video = insert("posting:1", "a");
    catalog.delete(video.videoId());
    catalog.delete(video.videoId());
    assertThat(catalog.find(video.videoId())).isEmpty();
    assertThat(catalog.findBySubjects(List.of("posting:1"))).isEmpty();
  }

  @Test
  void videosOfOneSubjectMayArriveTogether() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Future<PublishedVideo>> inserts = new ArrayList<>();
      for (int number = 0; number < 24; number++) {
        String key = "k" + number;
        inserts.add(pool.submit(() -> insert("posting:1", key)));
      }
      for (Future<PublishedVideo> insert : inserts) {
        insert.get();
      }
    }
    assertThat(catalog.count()).isEqualTo(24);
    assertThat(catalog.recent(100)).hasSize(1);
  }
}
