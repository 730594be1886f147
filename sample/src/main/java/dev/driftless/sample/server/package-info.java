/** The sample's endpoint: log-in, refresh and batch ingest as the contract has them, over a database of its own. */
@NullMarked
package dev.driftless.sample.server;

import org.jspecify.annotations.NullMarked;
