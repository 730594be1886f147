package dev.driftless.processor.read;

import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Reads doc comments, and refuses those that one JDK sees and another doesn't. Class files have none.
 */
final class DocComments {
  private final Elements elements;
  private final Problems problems;
  private final @Nullable Method kindOf;

  DocComments(Elements elements, Problems problems) {
    this.elements = elements;
    this.problems = problems;
    this.kindOf = kindMethod();
  }

  /** The comment's text with each line's first space removed, no blank lines at its ends; empty if there is none. */
  String of(Element element) {
    String comment = elements.getDocComment(element);
    if (comment == null) {
      return "";
    }
    if (isMarkdown(element)) {
      problems.add(
          SourcePosition.of(element),
          ProblemId.MARKDOWN_DOC_COMMENT,
          "The doc comment of "
              + element.getSimpleName()
              + " is written with ///, which compilers before JDK 23 don't see: the documents would differ. Write /** … */");
    }
    return comment.lines().map(line -> line.startsWith(" ") ? line.substring(1) : line)
        .map(String::stripTrailing)
        .reduce((text, line) -> text + "\n" + line)
        .orElse("")
        .strip();
  }

  private boolean isMarkdown(Element element) {
    try {
      return kindOf != null && String.valueOf(kindOf.invoke(elements, element)).equals("END_OF_LINE");
    } catch (IllegalAccessException | InvocationTargetException unanswered) {
      return false;
    }
  }

  /** {@code Elements.getDocCommentKind} came with JDK 23. */
  private static @Nullable Method kindMethod() {
    try {
      return Elements.class.getMethod("getDocCommentKind", Element.class);
    } catch (NoSuchMethodException before23) {
      return null;
    }
  }
}
