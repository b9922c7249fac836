package dev.reelmill.brief;

/** Names the film engine: two engines of the same version make the same bytes of the same brief. */
public final class EngineVersion {
  /** Part of every work key; raised whenever scripts, voices, pictures or encodings change. */
  public static final String CURRENT = "3";

  private EngineVersion() {}
}
