package dev.driftless.processor.model;

import dev.driftless.processor.problem.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared enum.
 *
 * @param name the declaration's simple name, also that of the generated enum
 * @param doc the doc comment, raw; empty if there is none
 */
public record EnumType(String name, String doc, List<Constant> constants, Position position) {

  public EnumType {
    constants = List.copyOf(constants);
  }

  /**
   * A constant.
   *
   * @param name its name in Java
   * @param wireName its name in JSON
   * @param doc the doc comment, raw; empty if there is none
   * @param aliases other names that a lane table accepts
   * @param unmapped why no lane maps to it; null if one has to
   */
  public record Constant(
      String name, String wireName, String doc, List<String> aliases, @Nullable String unmapped, Position position) {
    public Constant {
      aliases = List.copyOf(aliases);
    }
  }

  /** The constant with that name in Java. */
  public Constant constant(String name) {
    return constants.stream().filter(constant -> constant.name().equals(name)).findFirst().orElseThrow();
  }
}
