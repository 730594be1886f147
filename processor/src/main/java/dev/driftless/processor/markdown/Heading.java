package dev.driftless.processor.markdown;

/**
 * A heading of a markdown file.
 *
 * @param level 1 to 6
 * @param text markdown of one line, with links reduced to their text so that it can itself stand in a link
 * @param anchor the fragment that GitHub gives the heading, without {@code #}
 */
public record Heading(int level, String text, String anchor) {}
