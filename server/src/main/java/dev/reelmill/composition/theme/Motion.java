package dev.reelmill.composition.theme;

/**
 * How a theme moves. Distances are units of design.
 *
 * @param dx where layers that rise come from, to the right
 * @param dy where layers that rise come from, downwards
 * @param seconds they take
 * @param exitX how far scenes leave to the right
 * @param exitY how far scenes leave downwards
 * @param exitScale size of a scene when it has left
 */
public record Motion(
    float dx, float dy, double seconds, float exitX, float exitY, float exitScale) {}
