package dev.driftless.processor.diagnostics;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.driftless.EventContract;
import dev.driftless.processor.DriftlessProcessor;
import dev.driftless.processor.diagnostics.Case.Expected;
import dev.driftless.processor.diagnostics.Case.Place;
import jakarta.validation.Constraint;
import java.io.File;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Compiles contracts as strictly as a user may, and compares what the compiler says with what it should. */
final class Compiling {
  static final List<String> STRICT = List.of("--release", "17", "-Xlint:all,-processing", "-Werror");

  private static final Pattern TYPE =
      Pattern.compile("^(?:public )?(?:final )?(?:class|@?interface|record|enum) (\\w+)", Pattern.MULTILINE);
  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
  private static final Pattern WITH_ID = Pattern.compile("(.*) \\[driftless:([a-z-]+)]", Pattern.DOTALL);

  private Compiling() {}

  /** Compiles with Driftless under strict options. */
  static Compilation compile(String... sources) {
    return compiler().withProcessors(new DriftlessProcessor()).compile(files(sources));
  }

  /** A strict compiler with what a user has on the class path: that of the tests would take twice the time. */
  static Compiler compiler() {
    return javac().withClasspath(userPath()).withOptions(STRICT);
  }

  /** The annotations, and what they bring along. */
  static List<File> userPath() {
    return Stream.of(
            EventContract.class, JsonProperty.class, Constraint.class, Nullable.class, com.google.re2j.Pattern.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> new File(URI.create(location.toString())))
        .toList();
  }

  static List<JavaFileObject> files(String... sources) {
    return Arrays.stream(sources).map(Compiling::file).toList();
  }

  /** A source file, called after the first type that begins its line. */
  static JavaFileObject file(String source) {
    Matcher type = TYPE.matcher(source);
    Matcher named = PACKAGE.matcher(source);
    assertTrue(type.find(), source);
    return JavaFileObjects.forSourceString((named.find() ? named.group(1) + "." : "") + type.group(1), source);
  }

  /** Fails unless the compiler, with or without a user's other sources, says just what the case expects. */
  static void check(Case given, String... others) {
    List<String> sources = new ArrayList<>(List.of(given.text()));
    sources.addAll(List.of(others));
    List<Found> found = found(compile(sources.toArray(String[]::new)));
    List<Place> places = given.places();
    List<Expected> expected = given.problems();
    assertEquals(expected.size(), places.size(), "marks in the case");
    String wanted =
        IntStream.range(0, places.size())
            .mapToObj(i -> line(places.get(i), "ERROR", expected.get(i).id().key()))
            .collect(Collectors.joining("\n"));
    assertEquals(
        wanted,
        found.stream().map(one -> line(one.place(), one.kind(), one.id())).collect(Collectors.joining("\n")),
        () -> found + "\n" + given.text());
    for (int i = 0; i < found.size(); i++) {
      String text = found.get(i).text();
      assertTrue(text.contains(expected.get(i).text()), () -> text);
    }
  }

  private static String line(Place place, String kind, String id) {
    return place.line() + ":" + place.column() + " " + kind + " " + id;
  }

  /**
   * What the compiler said.
   *
   * @param id the id of Driftless's problem; the compiler's own code where it is none
   */
  record Found(Place place, String kind, String id, String text) {}

  /** All that the compiler said, in the order of places. */
  static List<Found> found(Compilation compilation) {
    return compilation.diagnostics().stream()
        .map(Compiling::found)
        .sorted(Comparator.comparing(Found::place, Comparator.comparing(Place::line).thenComparing(Place::column)))
        .toList();
  }

  private static Found found(Diagnostic<?> diagnostic) {
    Place place = new Place(diagnostic.getLineNumber(), diagnostic.getColumnNumber());
    String message = diagnostic.getMessage(Locale.ROOT);
    Matcher ours = WITH_ID.matcher(message);
    return ours.matches()
        ? new Found(place, diagnostic.getKind().name(), ours.group(2), ours.group(1))
        : new Found(place, diagnostic.getKind().name(), diagnostic.getCode(), message);
  }
}
