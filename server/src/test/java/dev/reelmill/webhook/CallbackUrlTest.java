package dev.reelmill.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CallbackUrlTest {
  @Test
  void anAddressIsHttpWithAHostAPortAndNoPassword() {
    assertThat(CallbackUrl.problem("https://example.com/hook?a=b")).isEmpty();
    assertThat(CallbackUrl.problem("https://example.com:65535/hook")).isEmpty();
    assertThat(CallbackUrl.problem("https://example.com:65536/hook"))
        .contains("must have a port from 1 to 65535");
    for (String wrong :
        List.of(
            "",
            "example.com",
            "ftp://example.com",
            "https://user:pass@example.com",
            "https://",
            "javascript:alert(1)",
            "http://a b",
            "http://example.com:0/",
            "http://example.com:99999/",
            "http://example.com:99999999999/",
            "https://example.com/" + "x".repeat(2048))) {
      assertThat(CallbackUrl.problem(wrong)).as(wrong).isPresent();
    }
  }
}
