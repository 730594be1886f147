/** From the model to {@code contract.json}. */
@NullMarked
package dev.driftless.processor.json;

import org.jspecify.annotations.NullMarked;
