/** The entry of the annotation processor: rounds, options, and nothing else. */
@NullMarked
package dev.driftless.processor;

import org.jspecify.annotations.NullMarked;
