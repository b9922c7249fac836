/** Who may do what: callers recognised, rules held, refusals answered. */
@NullMarked
package dev.reelmill.api.access;

import org.jspecify.annotations.NullMarked;
