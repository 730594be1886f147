package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.ObjectType;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The titles of the sections about objects and event types, no two of them alike, so that links find the right one. The
 * name of an event type in JSON can be any text, and also that of another declaration in Java.
 */
final class Titles {
  private static final String MORE = " (event type)";

  private Titles() {}

  /** The title as plain text: a declaration's name, that of an event type in JSON. */
  static String of(Contract contract, ObjectType object) {
    if (!contract.payloads().contains(object)) {
      return object.name();
    }
    Set<String> others =
        Stream.of(
                contract.payloads().stream().filter(payload -> !payload.equals(object)).map(ObjectType::wireName),
                contract.objects().stream().map(ObjectType::name),
                contract.imports().stream().flatMap(other -> other.objects().stream()).map(ObjectType::name),
                contract.enums().stream().map(EnumType::name),
                contract.endpoints().stream().map(Endpoint::name))
            .flatMap(names -> names)
            .collect(Collectors.toSet());
    String title = object.wireName();
    while (others.contains(title)) {
      title += MORE;
    }
    return title;
  }

  /** What the object is called in texts. */
  static String name(Contract contract, ObjectType object) {
    return contract.payloads().contains(object) ? object.wireName() : object.name();
  }

  /** A title as markdown: the whole of it is the text of the heading, even a hash sign at its end. */
  static String markdown(String title) {
    String text = Markdown.literal(title);
    return title.endsWith("#") ? text.substring(0, text.length() - 1) + "\\#" : text;
  }
}
