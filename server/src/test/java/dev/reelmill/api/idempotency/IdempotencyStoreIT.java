package dev.reelmill.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.app.SharedServer;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may take a key whose request is not answered. */
@Timeout(60)
class IdempotencyStoreIT {
  @RegisterExtension static final SharedServer SERVER = new SharedServer();

  private final IdempotencyStore store = new IdempotencyStore(SERVER.part(DataSource.class));
  private final KeyedRequest request = new KeyedRequest("ada", UUID.randomUUID().toString(), "h");

  @Test
  void aKeyIsHeldAsLongAsItIsRenewed() {
    assertThat(store.take(request)).isInstanceOf(Memory.First.class);
    pass("5 seconds");
    store.renew(request);
    pass("5 seconds");
    assertThat(store.take(request)).isInstanceOf(Memory.UnderWay.class);
    pass("4 seconds");
    assertThat(store.take(request)).as("its server has died").isInstanceOf(Memory.First.class);
  }

  @Test
  void anAnswerIsNotRenewedAndGivenAgainInFull() {
    store.take(request);
    Memory.KeptAnswer answer = new Memory.KeptAnswer(201, "text/plain", "/here", "made");
    store.answered(request, answer);
    store.renew(request);
    assertThat(store.take(request)).isEqualTo(new Memory.Answered(answer));
  }

  private void pass(String time) {
    JdbcClient.create(SERVER.part(DataSource.class))
        .sql(
            "update idempotency_keys set created_at = created_at - cast(:time as interval)"
                + " where key = :key")
        .param("time", time)
        .param("key", request.key())
        .update();
  }
}
