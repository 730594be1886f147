/** Reads events from files and requests: unzips, decodes, and tells of each event what is wrong with it. */
@NullMarked
package dev.driftless.sample.input;

import org.jspecify.annotations.NullMarked;
