/** The sample's program: checks files of events against the contract, sends them, and serves its endpoints. */
@NullMarked
package dev.driftless.sample.cli;

import org.jspecify.annotations.NullMarked;
