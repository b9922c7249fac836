package dev.reelmill.api.reels;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A viewer's seen reels are forgotten.
 *
 * @param forgotten how many there were
 */
@JsonNaming(SnakeCaseStrategy.class)
record ForgottenResponse(String userId, int forgotten) {}
