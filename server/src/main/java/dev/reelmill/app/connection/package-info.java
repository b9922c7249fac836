/** Who may be connected to the server, and how slowly they may speak. */
@NullMarked
package dev.reelmill.app.connection;

import org.jspecify.annotations.NullMarked;
