/** The annotations an event contract is written with. */
package dev.driftless;
