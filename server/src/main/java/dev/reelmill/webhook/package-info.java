/**
 * What happens to jobs, told to their callback addresses: signed, repeated until heard, never to
 * private addresses.
 */
@NullMarked
package dev.reelmill.webhook;

import org.jspecify.annotations.NullMarked;
