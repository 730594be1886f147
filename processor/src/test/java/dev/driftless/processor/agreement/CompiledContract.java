package dev.driftless.processor.agreement;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.GeneratedNames;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Variants;
import dev.driftless.runtime.Violation;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A contract, compiled and loaded. */
final class CompiledContract {
  private static final Path SAMPLE_SOURCE =
      Path.of("..", "sample", "src", "main", "java", "dev", "driftless", "sample", "SpecKittyContract.java");

  private static final CompiledContract EVERYTHING = new CompiledContract(Compilation.of(List.of(everythingSource())));
  private static final CompiledContract SHAPES =
      new CompiledContract(Compilation.of(List.of(resource("shapes/ShapesContract.java"))));
  private static final CompiledContract RULES = new CompiledContract(Compilation.of(rulesSources()));
  private static final CompiledContract SAMPLE = new CompiledContract(Compilation.of(List.of(SAMPLE_SOURCE)));

  private final Contract model;
  private final Map<String, GeneratedType> types = new LinkedHashMap<>();
  private final ClassLoader loader;

  /** Loads what was compiled. */
  CompiledContract(Compilation compilation) {
    this.model = compilation.model();
    this.loader = new Loader(compilation.written());
    for (ObjectType type : model.allObjects()) {
      types.put(
          type.name(),
          GeneratedType.of(
              type,
              load(type.name()),
              load(GeneratedNames.reader(type.name())),
              load(GeneratedNames.validator(type.name()))));
    }
  }

  /** The contract of the tests' own, which has everything. */
  static CompiledContract everything() {
    return EVERYTHING;
  }

  /** The contract of the sample. */
  static CompiledContract sample() {
    return SAMPLE;
  }

  /** Another contract. */
  static CompiledContract of(Path source) {
    return new CompiledContract(Compilation.of(List.of(source)));
  }

  /** The contract of the tests' own with maps, unions and values of several kinds. */
  static CompiledContract shapes() {
    return SHAPES;
  }

  static Stream<CompiledContract> all() {
    return Stream.of(EVERYTHING, RULES, SHAPES, SAMPLE);
  }

  /** The contract of the tests' own with what goes beyond one field at a time. */
  static CompiledContract rules() {
    return RULES;
  }

  static Path everythingSource() {
    return resource("everything/EverythingContract.java");
  }

  /** The contract, and the predicates that it names. */
  static List<Path> rulesSources() {
    return Stream.of("RulesContract", "Luhn", "Numbers").map(name -> resource("rules/" + name + ".java")).toList();
  }

  static Path resource(String name) {
    URL source = CompiledContract.class.getResource(name);
    try {
      return Path.of(source.toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Path sampleSource() {
    return SAMPLE_SOURCE;
  }

  Contract model() {
    return model;
  }

  GeneratedType envelope() {
    return type(model.envelope().name());
  }

  GeneratedType type(String name) {
    return types.get(name);
  }

  /** The type whose record this is. */
  GeneratedType typeOf(Object record) {
    return type(record.getClass().getSimpleName());
  }

  List<GeneratedType> payloads() {
    return model.payloads().stream().map(payload -> type(payload.name())).toList();
  }

  /** The payload type that a payload is, which may be a union. */
  ObjectType payloadTypeOf(Object payload) {
    ObjectType leaf = typeOf(payload).model();
    return model.payloads().stream()
        .filter(type -> Variants.of(model).leaves(type).anyMatch(leaf::equals))
        .findFirst()
        .orElseThrow();
  }

  /** The key that is written of a field that also has this one; the same key if it is no other one. */
  String declaredKey(String key) {
    List<Field> fields = model.allObjects().stream().flatMap(type -> type.fields().stream()).toList();
    boolean isWritten = fields.stream().anyMatch(field -> field.wireName().equals(key));
    return fields.stream()
        .filter(field -> !isWritten && field.aliases().contains(key))
        .map(Field::wireName)
        .findFirst()
        .orElse(key);
  }

  /** The violations as they would be, had every field stood under its declared key. */
  List<Violation> underDeclaredKeys(List<Violation> violations) {
    return violations.stream()
        .map(violation -> new Violation(underDeclaredKeys(violation.pointer()), violation.code(), violation.message()))
        .toList();
  }

  private String underDeclaredKeys(String pointer) {
    return Stream.of(pointer.split("/", -1))
        .map(segment -> segment.replace("~1", "/").replace("~0", "~"))
        .map(this::declaredKey)
        .map(key -> key.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining("/"));
  }

  Class<?> load(String simpleName) {
    try {
      return loader.loadClass(model.packageName() + "." + simpleName);
    } catch (ClassNotFoundException missing) {
      throw new AssertionError(missing);
    }
  }

  @Override
  public String toString() {
    return model.simpleName();
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> files;

    Loader(Map<String, byte[]> files) {
      super(CompiledContract.class.getClassLoader());
      this.files = files;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] code = files.get(name.replace('.', '/') + ".class");
      if (code == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, code, 0, code.length);
    }
  }
}
