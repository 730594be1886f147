package dev.driftless.processor.model;

/**
 * An annotation of the contract's own that carries constraints; they stand, expanded, on the fields that use it.
 *
 * @param name its simple name
 * @param doc the doc comment, raw; empty if there is none
 */
public record NamedConstraint(String name, String doc) {}
