/** What a video is to be made of: the sealed brief, its validation, its work key. */
@NullMarked
package dev.reelmill.brief;

import org.jspecify.annotations.NullMarked;
