package dev.reelmill.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {
  @ParameterizedTest
  @CsvSource({
    "redis://cache, cache, 6379, false, '', '', 0",
    "redis://cache:7000/, cache, 7000, false, '', '', 0",
    "redis://cache/3, cache, 6379, false, '', '', 3",
    "redis://:secret@cache, cache, 6379, false, '', secret, 0",
    "redis://secret@cache, cache, 6379, false, '', secret, 0",
    "rediss://mill:p%40ss+%3A%2F@cache.example:6380/15, cache.example, 6380, true, mill, p@ss+:/,"
        + " 15",
    "redis://[::1]:7000, [::1], 7000, false, '', '', 0",
  })
  void whatIsGivenIsUnderstood(
      String text, String host, int port, boolean tls, String user, String password, int database) {
    assertThat(RedisAddress.parse(text))
        .isEqualTo(new RedisAddress(host, port, tls, user, password, database));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cache:6379",
        "http://cache",
        "redis:cache",
        "redis://",
        "redis://:hunter2@",
        "redis://cache/first",
        "redis://cache/-1",
        "redis://cache/1/2",
        "redis://cache?db=1",
        "redis://mill:hunter2 @cache"
      })
  void whatIsNoAddressIsRefusedWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> RedisAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void noPasswordIsShown() {
    assertThat(RedisAddress.parse("rediss://mill:hunter2@cache/1"))
        .hasToString("rediss://cache:6379/1");
  }
}
