package dev.driftless.processor.model;

import dev.driftless.processor.problem.Position;
import java.util.List;
import java.util.Locale;

/**
 * A total mapping of one enum's constants to another's.
 *
 * @param name the simple name of the annotation that declares it
 * @param table the simple name of the generated class
 * @param doc the doc comment, raw; empty if there is none
 * @param lanes one for each constant of the source, in its order
 */
public record LaneMapping(
    String name, String table, String doc, EnumType source, EnumType target, List<Lane> lanes, Position position) {

  public LaneMapping {
    lanes = List.copyOf(lanes);
  }

  /**
   * One constant and its target.
   *
   * @param because why; empty if nothing is said
   */
  public record Lane(EnumType.Constant from, EnumType.Constant to, String because) {}

  /** How a lane's name or alias is compared: trimmed, in lower case. */
  public static String normalized(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** The lanes that collapse to {@code target}. */
  public List<EnumType.Constant> sourcesOf(EnumType.Constant target) {
    return lanes.stream().filter(lane -> lane.to().equals(target)).map(Lane::from).toList();
  }
}
