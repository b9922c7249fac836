/**
 * The twenty lessons about money: their words, their scenes and the formulas behind their numbers.
 */
@NullMarked
package dev.reelmill.topic;

import org.jspecify.annotations.NullMarked;
