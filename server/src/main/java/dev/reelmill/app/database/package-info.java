/**
 * The database a process works with: embedded PostgreSQL or one given by address, and its schema.
 */
@NullMarked
package dev.reelmill.app.database;

import org.jspecify.annotations.NullMarked;
