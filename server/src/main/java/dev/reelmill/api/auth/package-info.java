/** Logging in, and the keys of programs. */
@NullMarked
package dev.reelmill.api.auth;

import org.jspecify.annotations.NullMarked;
