package dev.driftless.processor.model;

import dev.driftless.processor.problem.Position;
import java.util.List;

/**
 * Fields that several objects have in common. They stand in those objects too.
 *
 * @param name the declaration's simple name, also that of the generated interface
 * @param doc the doc comment, raw; empty if there is none
 * @param groups the groups that it extends
 * @param fields its own and those of the groups that it extends, in their order
 */
public record FieldGroup(
    String name, String doc, List<String> groups, List<Field> fields, Lifecycle lifecycle, Position position) {
  public FieldGroup {
    groups = List.copyOf(groups);
    fields = List.copyOf(fields);
  }
}
