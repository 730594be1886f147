/** JSON texts: from the model to {@code contract.json}, and parsed ones with the places of their values. */
@NullMarked
package dev.driftless.processor.json;

import org.jspecify.annotations.NullMarked;
