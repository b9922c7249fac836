package dev.reelmill.sound;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Choices that follow from a seed alone; SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
final class Dice {
  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** Dice for one purpose, which fall the same for the same seed. */
  static Dice of(String seed, String purpose) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha256.digest((purpose + "\n" + seed).getBytes(StandardCharsets.UTF_8));
      return new Dice(ByteBuffer.wrap(hash).getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Dice that fall the same for the same number, whatever was thrown before. */
  Dice at(int number) {
    return new Dice(mix(state ^ mix(number)));
  }

  /** From 0 to below the bound. */
  int below(int bound) {
    return (int) ((next() >>> 33) % bound);
  }

  /** From 0 to below 1. */
  double share() {
    return (next() >>> 11) * 0x1p-53;
  }

  /** Any number. */
  long next() {
    state += 0x9E3779B97F4A7C15L;
    return mix(state);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
