package dev.reelmill.composition;

/**
 * What a scene's picture needs to know of the film around it.
 *
 * @param index number of the scene, from 0
 * @param count number of scenes in the film
 * @param tag a few words shown in every scene; may be empty
 * @param templateId a look, as from {@link Film#templateId}
 */
public record SceneSetting(int index, int count, String tag, FilmFormat format, String templateId) {
  public SceneSetting {
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException("scene " + index + " of " + count);
    }
  }

  boolean first() {
    return index == 0;
  }

  boolean last() {
    return index == count - 1;
  }
}
