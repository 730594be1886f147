/** The user's files below the project root: which path means which file, and its bytes as text. */
@NullMarked
package dev.driftless.processor.file;

import org.jspecify.annotations.NullMarked;
