/** The sample's program: checks files of events against the contract. */
@NullMarked
package dev.driftless.sample.cli;

import org.jspecify.annotations.NullMarked;
