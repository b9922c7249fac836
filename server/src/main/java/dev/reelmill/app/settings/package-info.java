/** Configuration: small typed records read from options, environment and system properties. */
@NullMarked
package dev.reelmill.app.settings;

import org.jspecify.annotations.NullMarked;
