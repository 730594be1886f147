/** A contract as plain, immutable values. */
@NullMarked
package dev.driftless.processor.model;

import org.jspecify.annotations.NullMarked;
