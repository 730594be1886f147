/** From the compiler's elements to the model: the only room besides the entry that knows the compiler. */
@NullMarked
package dev.driftless.processor.read;

import org.jspecify.annotations.NullMarked;
