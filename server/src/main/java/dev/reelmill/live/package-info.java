/** Progress and job events to listeners, within and across processes. */
@NullMarked
package dev.reelmill.live;

import org.jspecify.annotations.NullMarked;
