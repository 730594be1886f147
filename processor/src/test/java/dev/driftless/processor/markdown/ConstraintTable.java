package dev.driftless.processor.markdown;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.driftless.EventContract;
import dev.driftless.processor.DriftlessProcessor;
import dev.driftless.processor.agreement.ModelProbe;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Format;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.read.CarriedTypes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * Which constraint may stand on which type, and what a violation of it says: found out by compiling a contract that has
 * every constraint on a field of every type.
 */
final class ConstraintTable {
  /** Constraints that need values, with some. */
  private static final Map<String, String> SAMPLES =
      Map.ofEntries(
          Map.entry("Size", "(min = 2, max = 9)"),
          Map.entry("Pattern", "(regexp = \"[a-z]+\")"),
          Map.entry("Min", "(3)"),
          Map.entry("Max", "(7)"),
          Map.entry("DecimalMin", "(\"0.5\")"),
          Map.entry("DecimalMax", "(value = \"9.5\", inclusive = false)"),
          Map.entry("Digits", "(integer = 6, fraction = 2)"),
          Map.entry("Uuid", "(version = 4)"),
          Map.entry("OneOf", "({\"a\", \"b\"})"),
          Map.entry("Kinds", "({Json.Kind.STRING, Json.Kind.OBJECT})"),
          Map.entry("Satisfies", "(value = Luhn.class, message = \"must pass the Luhn check\", description = \"…\")"));

  /** Stands for the predicate, which has to be one of the type of its field. */
  private static final String PREDICATE = "Luhn.class";

  private static final String HEAD =
      """
      package probe;
      import dev.driftless.*;
      import dev.driftless.runtime.Json;
      import jakarta.validation.Valid;
      import jakarta.validation.constraints.*;
      @EventContract(title = "Probe", version = "1.0.0")
      interface ProbeContract {
        enum Color { RED }
        @ObjectType interface Line { @Example("1") int number(); }
      """;

  private final List<String> constraints;
  private final List<Type> types = types();
  private final Set<String> notCarried = new LinkedHashSet<>();
  private final Contract model;

  /** A type of a field: as it stands in source, and as the table calls it. */
  private record Type(String source, String name) {
    static Type of(Scalar scalar) {
      Class<?> type = CarriedTypes.of(scalar);
      return new Type(type.getCanonicalName(), Markdown.code(CarriedTypes.unboxed(type).getSimpleName()));
    }
  }

  /** @param constraints their qualified names */
  ConstraintTable(List<String> constraints) {
    this.constraints = constraints;
    List<String> lines = new ArrayList<>(List.of(HEAD.strip().split("\n")));
    for (int i = 0; i < constraints.size(); i++) {
      lines.add("@ObjectType interface Object" + i + " {");
      for (int j = 0; j < types.size(); j++) {
        String use = use(i).replace(PREDICATE, "Luhn.Of" + Math.min(j, Scalar.values().length - 1) + ".class");
        lines.add(use + " " + types.get(j).source() + " field" + j + "();");
      }
      lines.add("}");
    }
    lines.add("}");
    // Else the compiler stops after a hundred.
    Compilation all =
        javac().withOptions("-Xmaxerrs", "9999").withProcessors(new DriftlessProcessor()).compile(sources(lines));
    all.errors().forEach(error -> refuse(error.getMessage(Locale.ROOT), (int) error.getLineNumber() - 1, lines));
    ModelProbe probe = new ModelProbe();
    Compilation accepted = javac().withOptions("-proc:only").withProcessors(probe).compile(sources(lines));
    if (accepted.status() != Compilation.Status.SUCCESS) {
      throw new AssertionError(accepted.diagnostics());
    }
    model = probe.model();
  }

  private static List<Type> types() {
    List<Type> types = new ArrayList<>(Stream.of(Scalar.values()).map(Type::of).toList());
    types.add(new Type("Color", "enum"));
    types.add(new Type("Line", "object"));
    for (String item : List.of("String", "Color", "Line", "java.util.List<String>")) {
      types.add(new Type("java.util.List<" + item + ">", "list of " + items(item)));
    }
    for (String value : List.of("String", "Line")) {
      types.add(new Type("java.util.Map<String, " + value + ">", "map to " + items(value)));
    }
    types.add(new Type("dev.driftless.runtime.ListOrText<Line>", "`ListOrText`"));
    return types;
  }

  private static String items(String type) {
    return switch (type) {
      case "String" -> "scalars";
      case "Color" -> "enums";
      case "Line" -> "objects";
      default -> "lists";
    };
  }

  private static List<JavaFileObject> sources(List<String> lines) {
    return List.of(
        JavaFileObjects.forSourceLines("probe.ProbeContract", lines),
        JavaFileObjects.forSourceString("probe.Luhn", predicates()));
  }

  /** One of each scalar's type. */
  private static String predicates() {
    String predicate =
        """
        public static class Of%1$d implements java.util.function.Predicate<%2$s> {
          @Override public boolean test(%2$s value) { return true; }
        }
        """;
    return Stream.of(Scalar.values())
        .map(scalar -> predicate.formatted(scalar.ordinal(), CarriedTypes.of(scalar).getCanonicalName()))
        .collect(Collectors.joining("", "package probe; public class Luhn {\n", "}"));
  }

  private String use(int constraint) {
    String name = constraints.get(constraint);
    return "@" + name + SAMPLES.getOrDefault(simple(name), "");
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Takes a field out of the contract that the compiler refuses; that it has no example doesn't matter. */
  private void refuse(String message, int line, List<String> lines) {
    if (message.endsWith("[driftless:" + ProblemId.EXAMPLE_MISSING.key() + "]")) {
      return;
    }
    if (message.endsWith("[driftless:" + ProblemId.CONSTRAINT_NOT_CARRIED.key() + "]")) {
      notCarried.add("@" + simple(lines.get(line).substring(0, lines.get(line).indexOf(' '))));
    }
    if (!lines.get(line).startsWith("@") || !message.contains("[driftless:")) {
      throw new AssertionError(message + " at " + lines.get(line));
    }
    lines.set(line, "");
  }

  /** The constraints that can be carried to every output, and a sentence about those that can't. */
  String text() {
    return carried() + "\n\nNot carried, and so refused: "
        + Words.and(notCarried.stream().map(Markdown::code).toList()) + ".";
  }

  private String carried() {
    MarkdownTable table = new MarkdownTable("Constraint", "On", "Violations of it", "From");
    for (int i = 0; i < constraints.size(); i++) {
      List<Field> fields = model.object("Object" + i).fields();
      if (!fields.isEmpty()) {
        String name = constraints.get(i);
        table.row(
            Markdown.code("@" + simple(name) + SAMPLES.getOrDefault(simple(name), "")),
            on(fields),
            violations(fields),
            name.startsWith(EventContract.class.getPackageName() + ".") ? "Driftless" : "Jakarta");
      }
    }
    return table.toString();
  }

  private String on(List<Field> fields) {
    List<String> names =
        new ArrayList<>(
            fields.stream()
                .map(field -> types.get(Integer.parseInt(field.name().substring("field".length()))).name())
                .toList());
    List<String> all = types.stream().map(Type::name).toList();
    collapse(names, all, "any");
    collapse(names, all.subList(0, Scalar.values().length), "scalars");
    collapse(names, all.stream().filter(name -> name.startsWith("list of ")).toList(), "lists");
    collapse(names, all.stream().filter(name -> name.startsWith("map to ")).toList(), "maps");
    return String.join(", ", names);
  }

  /** One name for several types where all of them are there. */
  private static void collapse(List<String> names, List<String> those, String together) {
    if (names.containsAll(those)) {
      names.set(names.indexOf(those.get(0)), together);
      names.removeAll(those);
    }
  }

  private static String violations(List<Field> fields) {
    Set<String> violations = new LinkedHashSet<>();
    for (Field field : fields) {
      for (Constraint constraint : field.constraints()) {
        violations.add(Markdown.code(constraint.rule().code().name()) + ": " + text(constraint, field));
      }
    }
    return violations.isEmpty() ? "none of its own" : String.join("<br>", violations);
  }

  private static String text(Constraint constraint, Field field) {
    return Markdown.text(constraint.rule().textFor(field.type()));
  }

  /** The contract, with one object of all types for each constraint, as far as the compiler accepts it. */
  Contract model() {
    return model;
  }

  /** The annotation, without its package, that asks for a format; and a field that has it. */
  Map.Entry<String, Field> declaring(Format format) {
    for (int i = 0; i < constraints.size(); i++) {
      for (Field field : model.object("Object" + i).fields()) {
        if (field.constraints().stream()
            .anyMatch(constraint -> constraint.rule() instanceof Rule.HasFormat has && has.format() == format)) {
          return Map.entry(simple(constraints.get(i)), field);
        }
      }
    }
    throw new AssertionError("no constraint asks for " + format);
  }
}
