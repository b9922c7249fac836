/** Text with annotated runs, as MaryTTS expects it from JTok. */
@NullMarked
package de.dfki.lt.tools.tokenizer.annotate;

import org.jspecify.annotations.NullMarked;
