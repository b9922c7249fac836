/** Documents that people give, and the passages of them that a film may take facts from. */
@NullMarked
package dev.reelmill.knowledge;

import org.jspecify.annotations.NullMarked;
