package dev.driftless.processor.problem;

/** Where something stands in the user's source. Only the entry and the reading room know what is behind it. */
public interface Position {}
