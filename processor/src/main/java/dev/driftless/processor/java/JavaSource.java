package dev.driftless.processor.java;

/**
 * One generated type.
 *
 * @param name the qualified name
 * @param text the whole source file
 */
public record JavaSource(String name, String text) {}
