/** What happens to jobs, told to those who listen over HTTP. */
@NullMarked
package dev.reelmill.api.events;

import org.jspecify.annotations.NullMarked;
