package dev.reelmill.narration;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Map;

/** MaryTTS's SAMPA for US English in the phones of CMU Sphinx, which are those of ARPAbet. */
final class ArpaPhones {
  private static final Map<String, String> PHONES =
      Map.ofEntries(
          Map.entry("A", "AA"),
          Map.entry("O", "AO"),
          Map.entry("u", "UW"),
          Map.entry("i", "IY"),
          Map.entry("{", "AE"),
          Map.entry("V", "AH"),
          Map.entry("E", "EH"),
          Map.entry("I", "IH"),
          Map.entry("U", "UH"),
          Map.entry("@", "AH"),
          Map.entry("r=", "ER"),
          Map.entry("aU", "AW"),
          Map.entry("OI", "OY"),
          Map.entry("@U", "OW"),
          Map.entry("EI", "EY"),
          Map.entry("AI", "AY"),
          Map.entry("tS", "CH"),
          Map.entry("dZ", "JH"),
          Map.entry("T", "TH"),
          Map.entry("D", "DH"),
          Map.entry("S", "SH"),
          Map.entry("Z", "ZH"),
          Map.entry("h", "HH"),
          Map.entry("N", "NG"),
          Map.entry("j", "Y"),
          Map.entry("p", "P"),
          Map.entry("t", "T"),
          Map.entry("k", "K"),
          Map.entry("b", "B"),
          Map.entry("d", "D"),
          Map.entry("g", "G"),
          Map.entry("f", "F"),
          Map.entry("v", "V"),
          Map.entry("s", "S"),
          Map.entry("z", "Z"),
          Map.entry("l", "L"),
          Map.entry("m", "M"),
          Map.entry("n", "N"),
          Map.entry("r", "R"),
          Map.entry("w", "W"));

  private ArpaPhones() {}

  /** The phones of a word separated by blanks; stress and syllables are left out. */
  static String of(String sampa) {
    return Arrays.stream(sampa.split("\\s+"))
        .filter(PHONES::containsKey)
        .map(PHONES::get)
        .collect(joining(" "));
  }
}
