/** What the doors take and give, for programs and people to read. */
@NullMarked
package dev.reelmill.api.reference;

import org.jspecify.annotations.NullMarked;
