package dev.reelmill.api.idempotency;

import static dev.reelmill.app.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.app.Client;
import dev.reelmill.app.SharedServer;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.DreamBrief;
import dev.reelmill.brief.Style;
import dev.reelmill.dream.Dream;
import dev.reelmill.dream.DreamStore;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Requests that are repeated because their server died after it had made something. */
@Timeout(60)
class RepeatedRequestsIT {
  @RegisterExtension static final SharedServer SERVER = new SharedServer();

  private final JdbcClient database = JdbcClient.create(SERVER.part(DataSource.class));
  private final String key = "key-" + UUID.randomUUID();
  private final Client person = Client.person(SERVER).with("Idempotency-Key", key);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "api/v1/videos/generate | {'kind':'prompt','prompt':'KEY','style':'fun','duration':5} | 202"
            + " | /job_id | 1",
        "api/videos/generate | {'prompt':'KEY','style':'fun','duration':5,'aspectRatio':'1:1'} |"
            + " 201 | /data/jobId | 1",
        "dreams | {'title':'KEY','text':'I flew over the sea.'} | 201 | /did | 0",
        "api/v1/knowledge | {'collection':'c','title':'KEY','text':'A loaf rests.'} | 201 |"
            + " /document_id | 0"
      })
  void whatWasMadeBeforeTheServerDiedIsAnswered(
      String door, String body, int status, String field, int jobs) {
    String asked = body.replace('\'', '"').replace("KEY", key);
    JsonNode made = json(person.send("POST", door, asked), status).at(field);
    assertThat(made.asString()).isNotEmpty();
    dieBeforeTheAnswerIsKept();
    HttpResponse<String> again = person.send("POST", door, asked);
    assertThat(json(again, status).at(field)).isEqualTo(made);
    assertThat(again.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(ownedJobs()).isEqualTo(jobs);
    assertThat(person.send("POST", door, asked).headers().firstValue("Idempotency-Replayed"))
        .contains("true");
  }

  @Test
  void eachItemOfABatchIsMadeOnce() {
    String batch =
        "{\"items\":[%s,{\"kind\":\"prompt\"},%s]}".formatted(prompt("one"), prompt("two"));
    JsonNode first = json(person.send("POST", "api/v1/videos/batch", batch), 200);
    String one = first.at("/items/0/job_id").asString();
    String two = first.at("/items/2/job_id").asString();
    dieBeforeTheAnswerIsKept();
    JsonNode second = json(person.send("POST", "api/v1/videos/batch", batch), 200);
    assertThat(second.at("/items/0/job_id").asString()).isEqualTo(one).isNotEmpty();
    assertThat(second.at("/items/2/job_id").asString()).isEqualTo(two).isNotEmpty();
    assertThat(ownedJobs()).isEqualTo(2);

    database
        .sql("delete from owned_jobs where job_id = cast(:id as uuid)")
        .param("id", two)
        .update();
    dieBeforeTheAnswerIsKept();
    JsonNode third = json(person.send("POST", "api/v1/videos/batch", batch), 200);
    assertThat(third.at("/items/0/job_id").asString()).isEqualTo(one);
    assertThat(third.at("/items/2/job_id").asString()).as("what is not there is made").isNotEmpty();
    assertThat(ownedJobs()).isEqualTo(2);
  }

  @Test
  void aBatchOfWhichAnItemBrokeIsAnsweredAnew() {
    String batch = "{\"items\":[%s,%s]}".formatted(prompt("one"), prompt("two"));
    database
        .sql(
            """
            create function only_one_job() returns trigger language plpgsql as $$
            begin
              if (select count(*) from owned_jobs where owner = new.owner) > 1 then
                raise exception 'the disk is full';
              end if;
              return new;
            end $$;
            create trigger only_one_job after insert on owned_jobs for each row
              when (new.owner = '%s') execute function only_one_job();
            """
                .formatted(person.id()))
        .update();
    JsonNode first;
    try {
      first = json(person.send("POST", "api/v1/videos/batch", batch), 200);
    } finally {
      database.sql("drop function only_one_job cascade").update();
    }
    assertThat(first.at("/items/1/error/code").asString()).isNotEmpty();
    JsonNode second = json(person.send("POST", "api/v1/videos/batch", batch), 200);
    assertThat(second.at("/items/0/job_id")).isEqualTo(first.at("/items/0/job_id"));
    assertThat(second.at("/items/1/job_id").asString()).isNotEmpty();
    assertThat(json(person.send("POST", "api/v1/videos/batch", batch), 200)).isEqualTo(second);
    assertThat(ownedJobs()).isEqualTo(2);
  }

  @Test
  void aDreamAndItsFilmAreMadeOnceTogether() {
    String batch = "{\"items\":[%s,%s]}".formatted(dream("one"), dream("two"));
    JsonNode first = json(person.send("POST", "dreams/batch", batch), 200);
    dieBeforeTheAnswerIsKept();
    assertThat(json(person.send("POST", "dreams/batch", batch), 200)).isEqualTo(first);
    assertThat(ownedJobs()).isEqualTo(2);
    assertThat(json(person.send("GET", "dreams", null), 200).path("items").size()).isEqualTo(2);
  }

  @Test
  void aFilmThatIsCancelledIsNotOrderedAnewByARepetition() {
    String dream =
        "dreams/" + json(person.send("POST", "dreams", dream("x")), 201).path("did").asString();
    Client finishing = person.with("Idempotency-Key", key + "-finish");
    JsonNode job = json(finishing.send("POST", dream + "/finish", "{}"), 202).path("job_id");
    json(person.send("DELETE", dream + "/video", null), 200);
    dieBeforeTheAnswerIsKept();
    JsonNode again = json(finishing.send("POST", dream + "/finish", "{}"), 202);
    assertThat(again.path("job_id")).isEqualTo(job);
    assertThat(again.path("status").asString()).isEqualTo("cancelled");
    assertThat(ownedJobs()).isEqualTo(1);
  }

  @Test
  void anAnswerThatCannotBeKeptCostsNothing() {
    database
        .sql(
            """
            create function no_answer_is_kept() returns trigger language plpgsql as $$
            begin
              raise exception 'the disk is full';
            end $$;
            create trigger no_answer_is_kept before update on idempotency_keys for each row
              when (new.status is not null and new.key = '%s') execute function no_answer_is_kept();
            """
                .formatted(key))
        .update();
    JsonNode made;
    try {
      made = json(person.send("POST", "api/v1/videos/generate", prompt("x")), 202);
    } finally {
      database.sql("drop function no_answer_is_kept cascade").update();
    }
    JsonNode again = json(person.send("POST", "api/v1/videos/generate", prompt("x")), 202);
    assertThat(again).as("at once").isEqualTo(made);
    assertThat(ownedJobs()).isEqualTo(1);
  }

  @Test
  void twoServersAtOneRequestMakeOneThing() throws Exception {
    DreamStore dreams = SERVER.part(DreamStore.class);
    Effects effects = SERVER.part(Effects.class);
    Effect<Dream> kept = new Effect<>("dream", Dream::dreamId, dreams::find);
    Effects.Place place = new Effects.Place(new KeyedRequest(person.id(), key, "hash"), 0, "dream");
    CountDownLatch making = new CountDownLatch(1);
    CountDownLatch going = new CountDownLatch(1);
    try (ExecutorService servers = Executors.newFixedThreadPool(2)) {
      Future<Dream> one =
          servers.submit(
              () ->
                  effects.once(
                      kept,
                      place,
                      () -> {
                        Dream dream = dreams.add(person.id(), brief());
                        making.countDown();
                        awaitQuietly(going);
                        return dream;
                      }));
      making.await();
      Future<Dream> two =
          servers.submit(() -> effects.once(kept, place, () -> dreams.add(person.id(), brief())));
      while (waiting() == 0 && !two.isDone()) {
        Thread.onSpinWait();
      }
      going.countDown();
      assertThat(two.get().dreamId()).isEqualTo(one.get().dreamId());
    }
    assertThat(dreams.list(person.id(), null, 10).dreams()).hasSize(1);
  }

  @Test
  void whatWasMadeIsForgottenWithItsCaller() {
    json(person.send("POST", "api/v1/videos/generate", prompt("x")), 202);
    assertThat(noted()).isEqualTo(1);
    SERVER.part(IdempotencyStore.class).forgetCaller(person.id());
    assertThat(noted()).isZero();
  }

  /** As a server leaves it that is killed between its last commit and the note of its answer. */
  private void dieBeforeTheAnswerIsKept() {
    int left =
        database
            .sql(
                "update idempotency_keys set status = null, content_type = null, location = null,"
                    + " answer = null, created_at = now() - interval '9 seconds'"
                    + " where caller = :caller and created_at = (select max(created_at)"
                    + " from idempotency_keys where caller = :caller)")
            .param("caller", person.id())
            .update();
    assertThat(left).isEqualTo(1);
  }

  private int ownedJobs() {
    return count("select count(*) from owned_jobs where owner = :person");
  }

  private int noted() {
    return count("select count(*) from idempotency_effects where caller = :person");
  }

  private int count(String query) {
    return database.sql(query).param("person", person.id()).query(Integer.class).single();
  }

  private int waiting() {
    return database
        .sql(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                + " and query like 'insert into idempotency_effects%'")
        .query(Integer.class)
        .single();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String prompt(String which) {
    return "{\"kind\":\"prompt\",\"prompt\":\"%s\",\"style\":\"fun\",\"duration\":5}"
        .formatted(key + which);
  }

  private String dream(String which) {
    return "{\"title\":\"%s\",\"text\":\"I flew over the sea.\"}".formatted(key + which);
  }

  private DreamBrief brief() {
    return new DreamBrief("A dream", key, Style.CALM, BriefOptions.DEFAULT);
  }
}
