/** What the HTTP doors share: problem responses, paging. */
@NullMarked
package dev.reelmill.api;

import org.jspecify.annotations.NullMarked;
