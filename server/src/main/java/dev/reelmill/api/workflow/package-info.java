/** The workflow door: one generation, followed closely. */
@NullMarked
package dev.reelmill.api.workflow;

import org.jspecify.annotations.NullMarked;
