package dev.reelmill.api.reels;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A viewer's seen reels are forgotten.
 *
 * @param forgotten how many there were
 */
record ForgottenResponse(@JsonProperty("user_id") String userId, int forgotten) {}
