/** The prompts door: what a person wants to see, in a sentence. */
@NullMarked
package dev.reelmill.api.prompts;

import org.jspecify.annotations.NullMarked;
