package dev.reelmill.composition.theme;

/** What stands behind scenes of bare text. */
public enum Ornament {
  RINGS,
  WAVES,
  SUN,
  LEAVES,
  DOTS,
  GRID,
  CONFETTI
}
