/**
 * Workers without the database: what they ask of a server over HTTP, and what the server does for
 * them.
 */
@NullMarked
package dev.reelmill.outside;

import org.jspecify.annotations.NullMarked;
