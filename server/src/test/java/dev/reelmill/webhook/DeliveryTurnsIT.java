package dev.reelmill.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.job.Job;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which messages servers take to send, of hosts and owners that owe many. */
@Timeout(60)
class DeliveryTurnsIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  private WebhookFixture fixture;

  @BeforeEach
  void open() {
    fixture = new WebhookFixture(DATABASE);
  }

  @Test
  void howManyEverTakeAtOnceTheFewestCanBeUnderWayToAHostAndForAnOwner() throws Exception {
    Job adas = fixture.failing("film", "ada", null);
    fixture.owe(adas, "ada", "http://one.example:1/", 40);
    fixture.owe(adas, "ada", "https://ONE.example/other", 40);
    fixture.owe(adas, "ada", "https://two.example?a=b", 40);
    fixture.owe(adas, "ada", "https://[2001:db8::1]:8443/", 40);
    List<Delivery> taken = new CopyOnWriteArrayList<>();
    try (ExecutorService servers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int server = 0; server < 16; server++) {
        DeliveryTurns turns = new DeliveryTurns(DATABASE.source());
        servers.execute(() -> taken.addAll(turns.take(32, Duration.ofMinutes(1))));
      }
    }
    assertThat(taken)
        .hasSize(DeliveryTurns.OF_OWNER)
        .filteredOn(one -> one.url().toLowerCase(Locale.ROOT).contains("one.example"))
        .hasSizeLessThanOrEqualTo(DeliveryTurns.OF_HOST);
    DeliveryTurns turns = new DeliveryTurns(DATABASE.source());
    fixture.owe(adas, "bob", "https://three.example/", 10);
    assertThat(turns.take(32, Duration.ofMinutes(1)))
        .hasSize(DeliveryTurns.OF_HOST)
        .allSatisfy(one -> assertThat(one.url()).contains("three"));
    fixture.deliveries.postpone(
        taken.getFirst().deliveryId(), Duration.ofHours(1), null, "silence");
    assertThat(turns.take(32, Duration.ofMinutes(1))).as("one place is free").hasSize(1);
    DATABASE
        .client()
        .sql("update webhook_deliveries set due_at = now() - interval '1 s' where under_way")
        .update();
    List<Delivery> again = new ArrayList<>(turns.take(32, Duration.ofMinutes(1)));
    again.addAll(turns.take(32, Duration.ofMinutes(1))); // passes over the host that is busy now
    assertThat(again)
        .as("senders that died hold no places")
        .hasSize(DeliveryTurns.OF_OWNER + DeliveryTurns.OF_HOST);
  }

  @Test
  void whatWasNeverSaidGoesBeforeWhatIsSaidAgain() {
    Job adas = fixture.failing("film", "ada", null);
    fixture.owe(adas, "ada", "https://one.example/again", 10);
    DATABASE
        .client()
        .sql("update webhook_deliveries set attempts = 1, due_at = now() - interval '1 h'")
        .update();
    fixture.owe(adas, "ada", "https://one.example/first", 1);
    DeliveryTurns turns = new DeliveryTurns(DATABASE.source());
    assertThat(turns.take(1, Duration.ofMinutes(1)))
        .allSatisfy(one -> assertThat(one.url()).endsWith("first"))
        .hasSize(1);
    fixture.owe(adas, "bob", "https://two.example/again", 1);
    DATABASE
        .client()
        .sql("update webhook_deliveries set attempts = 1 where url like '%two%'")
        .update();
    fixture.owe(adas, "ada", "https://one.example/first", 1);
    assertThat(turns.take(1, Duration.ofMinutes(1)))
        .as("who has fewest under way comes first")
        .allSatisfy(one -> assertThat(one.url()).contains("two"))
        .hasSize(1);
  }
}
