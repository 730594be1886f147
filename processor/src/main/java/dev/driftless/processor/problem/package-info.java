/** What is wrong with a contract, and where. */
@NullMarked
package dev.driftless.processor.problem;

import org.jspecify.annotations.NullMarked;
