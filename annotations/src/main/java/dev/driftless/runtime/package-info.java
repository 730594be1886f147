/** What generated code calls: violations, token sources and the checks that several models share. No reflection. */
@NullMarked
package dev.driftless.runtime;

import org.jspecify.annotations.NullMarked;
