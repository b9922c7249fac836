/** The object store and the keys of its objects. */
@NullMarked
package dev.reelmill.storage;

import org.jspecify.annotations.NullMarked;
