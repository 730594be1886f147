package dev.driftless.processor.pattern;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The body of a method that takes the steps one after the other.
 *
 * <p>As long as every step before has one length, a step stands at an index known here, and one test of the text's
 * length in front makes each access safe: the leading steps are compared at constant indexes. A last step of open
 * length is then a loop to the end. Anything else is walked with an index.
 */
final class StepCode {
  private final List<Step> steps;
  private final CodeBlock.Builder code = CodeBlock.builder();
  private final Set<String> declared = new HashSet<>();

  /** Tests that lead to {@code return false} and are still to be written, as one {@code if}: one after the other. */
  private final List<String> failures = new ArrayList<>();

  StepCode(List<Step> steps) {
    this.steps = steps;
  }

  /** The statements; they expect a {@code String text}. */
  CodeBlock body() {
    if (literalLength(0) == steps.size()) {
      return steps.isEmpty()
          ? CodeBlock.of("return text.isEmpty();\n")
          : CodeBlock.of("return text.equals($S);\n", literal(0, steps.size()));
    }
    int leading = 0;
    while (leading < steps.size() && steps.get(leading).isFixed() && steps.get(leading).set().isOneUnit()) {
      leading++;
    }
    boolean loopsToEnd = leading == steps.size() - 1 && steps.get(leading).set().isOneUnit();
    boolean walks = leading < steps.size() && !loopsToEnd;
    if (leading < steps.size()) {
      code.addStatement("int length = text.length()");
    }
    failUnlessLong(leading < steps.size() ? "length" : "text.length()", walks);
    int offset = takeLeading(leading);
    flushFailures();
    if (walks) {
      code.addStatement("int at = $L", offset);
      takeWalking(leading);
      flushFailures();
      return code.addStatement("return at == length").build();
    }
    if (loopsToEnd) {
      loopOverChars(steps.get(leading).set(), offset, "length");
    }
    return code.addStatement("return true").build();
  }

  /** A walk tests its upper bounds itself, step by step. */
  private void failUnlessLong(String length, boolean walks) {
    long least = 0;
    long most = 0;
    for (Step step : steps) {
      least += (long) step.min() * (step.set().isTwoUnits() ? 2 : 1);
      most = step.isUnbounded() || most < 0 ? -1 : most + step.max();
    }
    if (!walks && least == most) {
      failures.add(length + " != " + least);
      return;
    }
    if (least > 0) {
      failures.add(length + " < " + least);
    }
    if (!walks && most >= 0) {
      failures.add(length + " > " + most);
    }
  }

  private int takeLeading(int count) {
    int offset = 0;
    int i = 0;
    while (i < count) {
      int literals = literalLength(i);
      String literal = literal(i, literals);
      if (literal.length() > 1) {
        failUnlessStartsWith(literal, offset == 0 ? "" : ", " + offset);
        offset += literal.length();
        i += literals;
        continue;
      }
      Step step = steps.get(i++);
      if (step.min() == 1) {
        failUnlessCharAt(step.set(), String.valueOf(offset));
      } else {
        flushFailures();
        loopOverChars(step.set(), offset, String.valueOf(offset + step.min()));
      }
      offset += step.min();
    }
    return offset;
  }

  private void failUnlessStartsWith(String literal, String offset) {
    failures.add(CodeBlock.of("!text.startsWith($S$L)", literal, offset).toString());
  }

  private void failUnlessCharAt(CharSet set, String index) {
    CharCondition condition = CharCondition.ofChar(set);
    if (condition.isOneRange()) {
      failures.add(condition.excludes("text.charAt(" + index + ")"));
      return;
    }
    flushFailures();
    code.addStatement("$Lnext = text.charAt($L)", declaration("char", "next"), index);
    failures.add(condition.excludes("next"));
  }

  private void loopOverChars(CharSet set, int from, String to) {
    code.beginControlFlow("for (int i = $L; i < $L; i++)", from, to);
    code.addStatement("char c = text.charAt(i)");
    failures.add(CharCondition.ofChar(set).excludes("c"));
    flushFailures();
    code.endControlFlow();
  }

  private void takeWalking(int from) {
    int i = from;
    while (i < steps.size()) {
      int literals = literalLength(i);
      String literal = literal(i, literals);
      if (literal.length() > 1) {
        failUnlessStartsWith(literal, ", at");
        flushFailures();
        code.addStatement("at += $L", literal.length());
        i += literals;
        continue;
      }
      Step step = steps.get(i++);
      if (!step.set().isOneUnit()) {
        walkCodePoints(step);
      } else if (step.isFixed()) {
        walkFixed(step);
      } else if (step.max() == 1 && CharCondition.ofChar(step.set()).isOneRange()) {
        flushFailures();
        code.beginControlFlow(
            "if (at < length && $L)", CharCondition.ofChar(step.set()).contains("text.charAt(at)"));
        code.addStatement("at++").endControlFlow();
      } else {
        walkOpen(step);
      }
    }
  }

  private void walkFixed(Step step) {
    if (step.min() == 1) {
      failures.add("at == length");
      failUnlessCharAt(step.set(), "at");
      flushFailures();
      code.addStatement("at++");
      return;
    }
    failures.add("length - at < " + step.min());
    flushFailures();
    code.beginControlFlow("for (int end = at + $L; at < end; at++)", step.min());
    code.addStatement("char c = text.charAt(at)");
    failures.add(CharCondition.ofChar(step.set()).excludes("c"));
    flushFailures();
    code.endControlFlow();
  }

  private void walkOpen(Step step) {
    flushFailures();
    if (step.min() > 0) {
      code.addStatement("$Lstart = at", declaration("int", "start"));
    }
    String end = "length";
    if (!step.isUnbounded()) {
      end = "limit";
      code.addStatement("$Llimit = at + Math.min($L, length - at)", declaration("int", "limit"), step.max());
    }
    code.beginControlFlow("for (; at < $L; at++)", end);
    code.addStatement("char c = text.charAt(at)");
    breakUnless(CharCondition.ofChar(step.set()));
    code.endControlFlow();
    if (step.min() > 0) {
      failures.add(step.min() == 1 ? "at == start" : "at - start < " + step.min());
    }
  }

  private void walkCodePoints(Step step) {
    flushFailures();
    boolean counts = step.min() > 0 || !step.isUnbounded();
    if (counts) {
      code.addStatement("$Lcount = 0", declaration("int", "count"));
    }
    if (step.isUnbounded()) {
      code.beginControlFlow("while (at < length)");
    } else {
      code.beginControlFlow("while (at < length && count < $L)", step.max());
    }
    code.addStatement("int c = text.codePointAt(at)");
    CharCondition condition = CharCondition.ofCodePoint(step.set());
    if (!condition.isTrivial()) {
      breakUnless(condition);
    }
    code.addStatement("at += Character.charCount(c)");
    if (counts) {
      code.addStatement("count++");
    }
    code.endControlFlow();
    if (step.min() > 0) {
      failures.add("count < " + step.min());
    }
  }

  private void breakUnless(CharCondition condition) {
    code.beginControlFlow("if ($L)", condition.excludes("c"));
    code.addStatement("break").endControlFlow();
  }

  private void flushFailures() {
    if (failures.isEmpty()) {
      return;
    }
    code.beginControlFlow("if ($L)", CharCondition.anyOf(failures));
    code.addStatement("return false").endControlFlow();
    failures.clear();
  }

  /** The type before a variable's first use, nothing before a later one. */
  private String declaration(String type, String name) {
    return declared.add(name) ? type + " " : "";
  }

  /** How many steps from here on are plain characters. */
  private int literalLength(int from) {
    int to = from;
    while (to < steps.size() && isLiteral(steps.get(to))) {
      to++;
    }
    return to - from;
  }

  /** Only ASCII: a source file's encoding need not hold more. Only short runs of one character. */
  private static boolean isLiteral(Step step) {
    return step.isFixed() && step.min() <= 3 && step.set().isSingle()
        && step.set().first() >= ' ' && step.set().first() < 0x7F;
  }

  private String literal(int from, int count) {
    StringBuilder text = new StringBuilder();
    for (Step step : steps.subList(from, from + count)) {
      text.append(Character.toString(step.set().first()).repeat(step.min()));
    }
    return text.toString();
  }
}
