/** The one recipe: runs a claimed job's stages as resumable steps and reports progress. */
@NullMarked
package dev.reelmill.pipeline;

import org.jspecify.annotations.NullMarked;
