package dev.driftless.processor.markdown;

import dev.driftless.processor.markdown.DeclaredAnnotations.Declaration;
import dev.driftless.processor.markdown.DeclaredAnnotations.Member;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tables of annotations, each with its members below it, in the words of their doc comments. */
final class AnnotationTables {
  /** What the specification of Bean Validation asks of every constraint. */
  private static final Set<String> OF_EVERY_CONSTRAINT = Set.of("message", "groups", "payload");

  private static final Pattern NAME = Pattern.compile("`([A-Z]\\w*)(?:\\.(\\w+))?`");

  private final DeclaredAnnotations declared;

  AnnotationTables(DeclaredAnnotations declared) {
    this.declared = declared;
  }

  String of(List<Declaration> annotations) {
    MarkdownTable table = new MarkdownTable("Annotation and members", "Place or type", "Default", "Meaning");
    for (Declaration annotation : annotations) {
      table.row("**" + Markdown.code("@" + annotation.name()) + "**", places(annotation), "", text(annotation.doc()));
      for (Member member : annotation.members()) {
        if (!isUnderstood(annotation, member)) {
          String type = Markdown.code(member.type());
          table.row(Markdown.code(member.name()), type, fallback(member), text(member.doc()));
        }
      }
    }
    return table.toString();
  }

  private static boolean isUnderstood(Declaration annotation, Member member) {
    return annotation.isConstraint() && OF_EVERY_CONSTRAINT.contains(member.name()) && member.fallback() != null;
  }

  private static String fallback(Member member) {
    return member.fallback() == null ? "required" : Markdown.code(member.fallback());
  }

  private static String places(Declaration annotation) {
    if (annotation.targets().isEmpty()) {
      return "in another one";
    }
    return annotation.isConstraint()
        ? "field, item"
        : annotation.targets().stream().map(AnnotationTables::place).collect(Collectors.joining(", "));
  }

  private static String place(String target) {
    return switch (target) {
      case "TYPE" -> "type";
      case "METHOD" -> "method";
      case "FIELD" -> "constant";
      case "ANNOTATION_TYPE" -> "annotation";
      default -> throw new AssertionError(target);
    };
  }

  /** A doc comment on one line; the annotations that it names begin with their sign. */
  String text(String doc) {
    return NAME.matcher(DocText.line(doc)).replaceAll(this::sign);
  }

  private String sign(MatchResult name) {
    boolean isAnnotation =
        declared.annotations().stream().anyMatch(annotation -> annotation.name().equals(name.group(1)));
    if (!isAnnotation) {
      return name.group();
    }
    return "`@" + name.group(1) + (name.group(2) == null ? "" : "(" + name.group(2) + ")") + "`";
  }
}
