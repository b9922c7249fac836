/**
 * The twenty lessons about money: their words, scenes and formulas, and the films of them that all
 * share.
 */
@NullMarked
package dev.reelmill.topic;

import org.jspecify.annotations.NullMarked;
