package dev.reelmill.provider;

/**
 * A model of a provider, written {@code openrouter:vendor/model}.
 *
 * @param model as the provider calls it; 1 to 200 characters without white space
 */
public record ModelName(Provider provider, String model) {
  private static final int LONGEST = 200;

  public ModelName {
    if (model.isEmpty() || model.length() > LONGEST || !model.matches("[\\w./:@+-]+")) {
      throw new IllegalArgumentException("\"" + model + "\" is no name of a model");
    }
  }

  /**
   * Reads a name.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static ModelName parse(String text) {
    int colon = text.indexOf(':');
    return new ModelName(
        Provider.labelled(text.substring(0, Math.max(colon, 0)))
            .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" names no provider")),
        text.substring(colon + 1));
  }

  @Override
  public String toString() {
    return provider.label() + ":" + model;
  }
}
