package dev.driftless.sample.server;

import org.jspecify.annotations.Nullable;

/**
 * An event of a batch that can be answered by itself.
 *
 * @param teamSlug whose event it is; null where the event doesn't say it soundly
 * @param project what the project is called
 * @param json the event exactly as it was sent; null if it breaks the contract
 * @param error how it breaks the contract; null if it doesn't
 */
record BatchItem(
    String eventId, @Nullable String teamSlug, String project, @Nullable String json, @Nullable String error) {}
