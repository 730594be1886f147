/** The sample's producer: sends queued events to an endpoint of the contract. */
@NullMarked
package dev.driftless.sample.client;

import org.jspecify.annotations.NullMarked;
