/** Brief to script: the local writer. */
@NullMarked
package dev.reelmill.script;

import org.jspecify.annotations.NullMarked;
