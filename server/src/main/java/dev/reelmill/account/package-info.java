/** Who calls: users, their sessions and passwords, and the keys of programs. */
@NullMarked
package dev.reelmill.account;

import org.jspecify.annotations.NullMarked;
