/** Every rule that a contract must keep beyond what single declarations show. */
@NullMarked
package dev.driftless.processor.check;

import org.jspecify.annotations.NullMarked;
