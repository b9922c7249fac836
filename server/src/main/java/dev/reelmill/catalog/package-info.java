/** Published videos and their metadata. */
@NullMarked
package dev.reelmill.catalog;

import org.jspecify.annotations.NullMarked;
