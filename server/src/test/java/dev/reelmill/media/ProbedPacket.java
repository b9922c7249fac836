package dev.reelmill.media;

/**
 * One coded picture or block of sound as it lies in the file.
 *
 * @param presentation when it is shown, in seconds
 * @param decoding when it is decoded, in seconds
 * @param seconds how long it lasts
 * @param key whether decoding can start here
 * @param bytes its size
 */
public record ProbedPacket(
    double presentation, double decoding, double seconds, boolean key, int bytes) {}
