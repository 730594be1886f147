package dev.driftless.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import dev.driftless.processor.DriftlessProcessor;
import dev.driftless.processor.agreement.ModelProbe;
import dev.driftless.processor.diagnostics.Compiling.Found;
import dev.driftless.processor.fixture.Fixtures;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.problem.Position;
import dev.driftless.processor.problem.Problem;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A project of a user: a contract with endpoints, {@code post.ParcelContract}, and its sound fixtures. */
final class FixtureProject {
  static final String DIRECTORY = "contracts/fixtures";

  private static final String CONTRACT = resource("ParcelContract.java");
  private static final Map<String, String> SOUND = sound();
  private static final Contract MODEL = model(CONTRACT.replace(Case.HERE, ""));

  /** Where the contract names its fixtures. */
  private static final Position HERE = new Position() {};

  private final Path root;
  private String contract = CONTRACT;

  private FixtureProject(Path root) {
    this.root = root;
  }

  private static Contract model(String source) {
    ModelProbe probe = new ModelProbe();
    Compiling.compiler().withProcessors(probe).compile(Compiling.file(source));
    return probe.model();
  }

  /** With its fixtures, in an empty directory. */
  static FixtureProject in(Path root) {
    FixtureProject project = new FixtureProject(root);
    SOUND.forEach(project::write);
    return project.file("contracts/parcels.md", "<!-- driftless:begin all -->\n<!-- driftless:end all -->\n");
  }

  /** Of another contract. */
  static FixtureProject of(String contract, Path root) {
    FixtureProject project = new FixtureProject(root);
    project.contract = contract;
    return project;
  }

  /** Without any. */
  static FixtureProject empty(Path root) {
    return new FixtureProject(root);
  }

  private static String resource(String name) {
    try (InputStream in = FixtureProject.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> sound() {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(Path.of(FixtureProject.class.getResource("fixtures").toURI()))) {
      for (Path file : found.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return files;
  }

  /** The text of a sound fixture. */
  static String text(String file) {
    return SOUND.get(file);
  }

  /** The sound contract. */
  static Contract model() {
    return MODEL;
  }

  static Map<String, String> soundFiles() {
    return SOUND;
  }

  FixtureProject write(String fixture, String text) {
    return file(DIRECTORY + "/" + fixture, text);
  }

  FixtureProject file(String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FixtureProject remove(String fixture) {
    try {
      Files.delete(root.resolve(DIRECTORY).resolve(fixture));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a part of a sound fixture that stands in it once. */
  FixtureProject edit(String fixture, String part, String replacement) {
    return write(fixture, replaced(text(fixture), part, replacement));
  }

  /** Replaces a part of the contract that stands in it once. */
  FixtureProject editContract(String part, String replacement) {
    contract = replaced(contract, part, replacement);
    return this;
  }

  private static String replaced(String text, String part, String replacement) {
    assertEquals(2, text.split(Pattern.quote(part), -1).length, part);
    return text.replace(part, replacement);
  }

  String contract() {
    return contract.replace(Case.HERE, "");
  }

  Path path(String path) {
    return root.resolve(path);
  }

  /** Compiles the contract as strictly as a user may, with the project root given. */
  Compilation compile(String... more) {
    List<String> options = new ArrayList<>(List.of("-Adriftless.root=" + root));
    options.addAll(List.of(more));
    return compile(options, contract());
  }

  /** The same together with another source of the user. */
  Compilation compileWith(String source) {
    return compile(List.of("-Adriftless.root=" + root), contract(), source);
  }

  Compilation compileWithoutRoot() {
    return compile(List.of(), contract());
  }

  private static Compilation compile(List<String> more, String... sources) {
    List<String> options = new ArrayList<>(Compiling.STRICT);
    options.addAll(more);
    return Compiling.compiler()
        .withOptions(options)
        .withProcessors(new DriftlessProcessor())
        .compile(Compiling.files(sources));
  }

  /** What the compiler says, each with its place, id and text. */
  List<Found> found(String... options) {
    return Compiling.found(compile(options));
  }

  /** The same, without compiling anew: of each problem the id, unless it is {@code fixture}, and the text. */
  List<String> problems() {
    Problems problems = new Problems();
    Fixtures.read(root, MODEL, HERE, problems);
    return problems.list().stream()
        .map(problem -> (problem.position().equals(HERE) ? "" : "elsewhere ") + line(problem))
        .toList();
  }

  private static String line(Problem problem) {
    return (problem.id() == ProblemId.FIXTURE ? "" : problem.id().key() + " ") + problem.message();
  }
}
