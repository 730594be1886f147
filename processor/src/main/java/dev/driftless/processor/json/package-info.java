/** JSON texts: the model as {@code contract.json} and back, and parsed ones with the places of their values. */
@NullMarked
package dev.driftless.processor.json;

import org.jspecify.annotations.NullMarked;
