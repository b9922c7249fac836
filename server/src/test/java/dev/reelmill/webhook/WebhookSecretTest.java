package dev.reelmill.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330);
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final String BODY = "{\"test\": 2432232314}";

  private final WebhookSecret secret =
      WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

  /** The example of the specification. */
  @Test
  void signsAsTheSpecificationDoes() {
    assertThat(secret.sign(ID, NOW, BODY))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void anyOfSeveralSignaturesWillDo() {
    String right = secret.sign(ID, NOW, BODY);
    assertThat(verifies("v1,bm9uc2Vuc2U= " + right, BODY, NOW)).isTrue();
    assertThat(verifies("v1a," + right + " v1,bm9uc2Vuc2U=", BODY, NOW)).isFalse();
  }

  @Test
  void anotherBodyOrAnOldTimeIsRefused() {
    String right = secret.sign(ID, NOW, BODY);
    assertThat(verifies(right, BODY + " ", NOW)).isFalse();
    assertThat(verifies(right, BODY, NOW.plusSeconds(300))).isTrue();
    assertThat(verifies(right, BODY, NOW.plusSeconds(301))).isFalse();
    assertThat(verifies(right, BODY, NOW.minusSeconds(301))).isFalse();
    assertThat(secret.verifies(ID, "soon", right, BODY, NOW)).isFalse();
  }

  @Test
  void aSecretHasAForm() {
    for (String wrong : new String[] {"", "whsec_", "whsec_c2hvcnQ=", "whsec_not base64", "MfKQ"}) {
      assertThatIllegalArgumentException().isThrownBy(() -> WebhookSecret.parse(wrong));
    }
    byte[] bytes = new byte[24];
    assertThat(WebhookSecret.parse(WebhookSecret.format(bytes)).sign(ID, NOW, BODY))
        .startsWith("v1,");
  }

  private boolean verifies(String signatures, String body, Instant now) {
    return secret.verifies(ID, Long.toString(NOW.getEpochSecond()), signatures, body, now);
  }
}
