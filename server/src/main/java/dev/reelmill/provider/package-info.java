/**
 * Models of outside providers: how they are asked, what they cost, when they end. Every address
 * comes from the configuration; without a key a provider does not exist.
 */
@NullMarked
package dev.reelmill.provider;

import org.jspecify.annotations.NullMarked;
