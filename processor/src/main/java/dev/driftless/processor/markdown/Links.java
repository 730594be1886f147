package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.ObjectType;
import java.util.List;

/** Links to other places of the same document, where it has them; a document may hold only some of the sections. */
final class Links {
  private final List<Heading> headings;

  /** @param headings all headings of the document */
  Links(List<Heading> headings) {
    this.headings = headings;
  }

  /** A declaration's name as code, with a link to the section about it where this document has it. */
  String to(String name) {
    return to(name, Markdown.text(name));
  }

  /** The name of an object, that of an event type in JSON, as code, with a link to its section if that is here. */
  String to(Contract contract, ObjectType object) {
    return to(Titles.name(contract, object), Titles.markdown(Titles.of(contract, object)));
  }

  private String to(String name, String title) {
    return headings.stream()
        .filter(heading -> heading.level() == 3 && heading.text().equals(title))
        .findFirst()
        .map(heading -> "[" + Markdown.code(name) + "](#" + heading.anchor() + ")")
        .orElse(Markdown.code(name));
  }

  /** The title of a section, with a link to it where this document has it. */
  String section(String title) {
    return headings.stream()
        .filter(heading -> heading.level() == 2 && heading.text().equals(title))
        .findFirst()
        .map(heading -> "[" + title + "](#" + heading.anchor() + ")")
        .orElse("“" + title + "”");
  }

  /** The title of a part of a section, markdown, with a link to it where this document has it. */
  String titled(String title) {
    return headings.stream()
        .filter(heading -> heading.level() == 3 && heading.text().equals(title))
        .findFirst()
        .map(heading -> "[" + title + "](#" + heading.anchor() + ")")
        .orElse(title);
  }
}
