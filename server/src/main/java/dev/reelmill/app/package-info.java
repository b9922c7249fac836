/** Main, command line, and the wiring of all rooms. */
@NullMarked
package dev.reelmill.app;

import org.jspecify.annotations.NullMarked;
