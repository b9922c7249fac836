/** The administrators' door: jobs, videos, search and deliveries. */
@NullMarked
package dev.reelmill.api.admin;

import org.jspecify.annotations.NullMarked;
