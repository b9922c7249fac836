package dev.reelmill.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
  @Test
  void credentialsArePutApartAndDecoded() {
    DatabaseAddress address =
        DatabaseAddress.parse(
            "postgresql://me:p%40ss+w%3Ard@db.example:6543/reels?sslmode=require");
    assertThat(address)
        .isEqualTo(
            new DatabaseAddress(
                "jdbc:postgresql://db.example:6543/reels?sslmode=require", "me", "p@ss+w:rd"));
    assertThat(address.toString()).doesNotContain("p@ss");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "db", "mysql://a@b/c", "postgresql://host", "postgresql://h/", "%%"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> DatabaseAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
