package dev.reelmill.posting;

/**
 * A posting of a board that cannot be used.
 *
 * @param id the posting's id as written in the board, or its place, for example "posting 3", when
 *     it has none
 * @param reason which field breaks which rule, fit to be shown to people
 */
public record RejectedPosting(String id, String reason) {}
