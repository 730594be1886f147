/**
 * Understands a {@code @Pattern}: Java's regular expression syntax with Jakarta's meaning (the whole string must
 * match), turned into code that takes linear time on any input.
 */
@NullMarked
package dev.driftless.processor.pattern;

import org.jspecify.annotations.NullMarked;
