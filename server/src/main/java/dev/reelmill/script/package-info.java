/** Brief to script: by rules, or by chat models whose drafts are checked. */
@NullMarked
package dev.reelmill.script;

import org.jspecify.annotations.NullMarked;
