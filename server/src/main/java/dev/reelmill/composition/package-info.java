/** Script and voiceover to timeline; frame number to picture, pure. */
@NullMarked
package dev.reelmill.composition;

import org.jspecify.annotations.NullMarked;
