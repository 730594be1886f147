/** JSON as the sample's program and its endpoint exchange it: generated records, written with Jackson's core alone. */
@NullMarked
package dev.driftless.sample.json;

import org.jspecify.annotations.NullMarked;
