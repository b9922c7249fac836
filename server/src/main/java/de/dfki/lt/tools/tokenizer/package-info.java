/**
 * Stand-ins for JTok, the tokeniser that MaryTTS names in its class files and that Maven Central
 * does not have. Written from MaryTTS's call sites; the package names are dictated by them.
 */
@NullMarked
package de.dfki.lt.tools.tokenizer;

import org.jspecify.annotations.NullMarked;
