package dev.driftless.processor.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the part of Java's regular expression syntax that has one meaning in Java, RE2/J and ECMAScript, once written
 * out; refuses the rest. Where it is more lenient than Java (names of groups), Java has the last word.
 */
final class PatternParser {
  private static final int MAX_DEPTH = 50;

  /** Java's line terminators, which its dot leaves out; RE2's and ECMAScript's dots leave out others. */
  private static final CharSet DOT = CharSet.anyOf("\n\r\u0085\u2028\u2029").negate();

  private final PatternText text;

  PatternParser(String regexp) {
    this.text = new PatternText(regexp);
  }

  /** Reads the whole regular expression. */
  PatternNode parse() throws PatternRefusedException {
    PatternNode node = alternation(0);
    if (!text.atEnd()) {
      throw new PatternRefusedException("a ')' that closes nothing", "escape it: \\)", text.index());
    }
    return Anchors.dropped(node);
  }

  private PatternNode alternation(int depth) throws PatternRefusedException {
    List<PatternNode> branches = new ArrayList<>();
    do {
      branches.add(sequence(depth));
    } while (text.take("|"));
    return PatternNode.alternation(branches);
  }

  private PatternNode sequence(int depth) throws PatternRefusedException {
    List<PatternNode> items = new ArrayList<>();
    while (!text.atEnd() && !text.looksAt("|") && !text.looksAt(")")) {
      if (text.looksAt("\\Q")) {
        items.addAll(quotation());
      } else {
        items.add(atom(depth));
      }
      int start = text.index();
      Quantifier quantifier = Quantifier.read(text);
      if (quantifier != null) {
        PatternNode last = items.remove(items.size() - 1);
        if (last instanceof PatternNode.Anchor) {
          throw new PatternRefusedException("a quantifier after an anchor", "leave the anchor out", start);
        }
        items.add(PatternNode.repeat(Anchors.refusedIn(last), quantifier.min(), quantifier.max()));
      }
    }
    return PatternNode.sequence(items);
  }

  private PatternNode atom(int depth) throws PatternRefusedException {
    int start = text.index();
    if (text.looksAt("(")) {
      return group(depth);
    }
    if (text.looksAt("[")) {
      return new PatternNode.Chars(new ClassParser(text).read());
    }
    for (String anchor : List.of("^", "\\A", "$", "\\z")) {
      if (text.take(anchor)) {
        return new PatternNode.Anchor(anchor.equals("^") || anchor.equals("\\A"), anchor, start);
      }
    }
    int c = text.next();
    return new PatternNode.Chars(switch (c) {
      case '.' -> DOT;
      case '\\' -> escape(start);
      case '*', '+', '?', '{' -> throw new PatternRefusedException(
          "a quantifier with nothing to repeat", "escape it: \\" + (char) c, start);
      default -> CharSet.of(Escape.character(c, start));
    });
  }

  private CharSet escape(int start) throws PatternRefusedException {
    if (text.atEnd()) {
      throw new PatternRefusedException("a backslash at the end", "write \\\\ for the character", start);
    }
    return Escape.read(text, start);
  }

  /** Characters that stand for themselves; a quantifier behind them is about the last one, as in Java. */
  private List<PatternNode> quotation() throws PatternRefusedException {
    int start = text.index();
    text.take("\\Q");
    String quoted = text.takeUpTo("\\E");
    if (quoted == null) {
      quoted = text.takeRest();
    }
    if (quoted.isEmpty()) {
      throw new PatternRefusedException("an empty quotation", "leave \\Q\\E out", start);
    }
    List<PatternNode> literals = new ArrayList<>();
    for (int codePoint : quoted.codePoints().toArray()) {
      literals.add(new PatternNode.Chars(CharSet.of(Escape.character(codePoint, start))));
    }
    return literals;
  }

  private PatternNode group(int depth) throws PatternRefusedException {
    int start = text.index();
    if (depth == MAX_DEPTH) {
      throw new PatternRefusedException("groups nested too deeply", "leave needless groups out", start);
    }
    text.take("(");
    if (text.looksAt("?") && !text.take("?:")) {
      name(start);
    }
    PatternNode body = alternation(depth + 1);
    if (!text.take(")")) {
      throw new PatternRefusedException("a group that isn't closed", "close it with ')'", start);
    }
    return body;
  }

  private void name(int start) throws PatternRefusedException {
    if (text.looksAt("?=") || text.looksAt("?!") || text.looksAt("?<=") || text.looksAt("?<!")) {
      throw new PatternRefusedException(
          "a lookaround", "use a second @Pattern; no linear-time engine has it", start);
    }
    if (text.looksAt("?>")) {
      throw new PatternRefusedException("an atomic group", "write (?:…)", start);
    }
    if (!text.take("?<") || text.takeUpTo(">") == null) {
      throw new PatternRefusedException(
          "a flag within the expression", "spell out what it changes, such as [aA] for either case", start);
    }
  }
}
