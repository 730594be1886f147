/** From the model to Java source. */
@NullMarked
package dev.driftless.processor.java;

import org.jspecify.annotations.NullMarked;
