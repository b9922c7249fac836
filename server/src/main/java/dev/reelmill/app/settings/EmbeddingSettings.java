package dev.reelmill.app.settings;

import dev.reelmill.provider.ModelFacts;

/**
 * The outside model that searches go by.
 *
 * @param dimensions of its vectors
 */
public record EmbeddingSettings(ModelFacts facts, int dimensions) {}
