package dev.driftless.processor.pattern;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The regular expression of a {@code jakarta.validation.constraints.Pattern} without flags. A string is sound where
 * {@code java.util.regex} matches the whole of it; this class gives the same verdict for every string, ones with lone
 * surrogates included, in time linear in its length.
 */
public final class WirePattern {
  private static final int MAX_LENGTH = 4000;

  private final String regexp;
  private final PatternNode node;
  private final Optional<List<Step>> steps;

  /** There where there are no steps. */
  private final @Nullable Pattern compiled;

  private WirePattern(String regexp, PatternNode node) throws PatternRefusedException {
    this.regexp = regexp;
    this.node = node;
    this.steps = StepPlan.of(node);
    this.compiled = steps.isPresent() ? null : Re2Syntax.compiled(node);
  }

  /**
   * Reads a regular expression in Java's syntax.
   *
   * @throws PatternRefusedException where Java itself refuses it, where it has what can't be matched in linear time
   *     (backreferences, lookaround, possessive and atomic groups) or what means different things to different engines
   *     (flags, Unicode properties, boundaries), and where RE2/J would have to match it but doesn't take it
   */
  public static WirePattern parse(String regexp) throws PatternRefusedException {
    if (regexp.length() > MAX_LENGTH) {
      throw new PatternRefusedException(
          "an expression of more than " + MAX_LENGTH + " characters", "use an enum for a list of values", 0);
    }
    PatternNode node = new PatternParser(regexp).parse();
    requireJava(regexp);
    return new WirePattern(regexp, node);
  }

  /**
   * Bean Validation providers run the same expression on java.util.regex, so what it refuses is no pattern. Asked last:
   * our own refusals name the fix, and what we take is not nested so deeply that its parser runs out of stack.
   */
  private static void requireJava(String regexp) throws PatternRefusedException {
    try {
      java.util.regex.Pattern.compile(regexp);
    } catch (PatternSyntaxException e) {
      throw new PatternRefusedException(
          "java.util.regex refuses it: " + e.getDescription(), "correct the expression",
          Math.min(Math.max(e.getIndex(), 0), regexp.length()));
    }
  }

  /**
   * The parts to be taken one after the other, each as long as it goes, without ever going back. Empty where a part's
   * end depends on more than its next character, where there are alternatives, or where the parts are so many that
   * one method couldn't hold them well. An empty list matches the empty string.
   */
  public Optional<List<Step>> steps() {
    return steps;
  }

  /** The same expression for RE2/J, in ASCII; RE2/J takes it where there are no {@link #steps()}. */
  public String re2() {
    return Re2Syntax.of(node);
  }

  /** Whether every string that matches is ASCII only, and so has no surrogate, let alone a lone one. */
  public boolean asciiOnly() {
    return asciiOnly(node);
  }

  private static boolean asciiOnly(PatternNode node) {
    if (node instanceof PatternNode.Chars chars) {
      return chars.set().isWithin(CharSet.ASCII);
    }
    if (node instanceof PatternNode.Repeat repeat) {
      return asciiOnly(repeat.body());
    }
    if (node instanceof PatternNode.Sequence sequence) {
      return sequence.items().stream().allMatch(WirePattern::asciiOnly);
    }
    return ((PatternNode.Alternation) node).branches().stream().allMatch(WirePattern::asciiOnly);
  }

  /** Whether the whole text matches. */
  public boolean matches(CharSequence text) {
    return compiled != null ? compiled.matcher(text).matches() : StepPlan.matches(steps.orElseThrow(), text);
  }

  /** The regular expression as it was written. */
  @Override
  public String toString() {
    return regexp;
  }
}
