/** The document: generated sections, and the marked regions of hand-written markdown files that hold them. */
@NullMarked
package dev.driftless.processor.markdown;

import org.jspecify.annotations.NullMarked;
