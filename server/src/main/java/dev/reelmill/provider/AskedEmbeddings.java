package dev.reelmill.provider;

/** A model of embeddings that is asked over a provider's client. */
abstract class AskedEmbeddings implements TextEmbeddings {
  final ProviderClient client;
  final ModelFacts facts;
  final int dimensions;

  AskedEmbeddings(ProviderClient client, ModelFacts facts, int dimensions) {
    this.client = client;
    this.facts = facts;
    this.dimensions = dimensions;
  }

  @Override
  public final ModelFacts facts() {
    return facts;
  }

  @Override
  public final int dimensions() {
    return dimensions;
  }
}
