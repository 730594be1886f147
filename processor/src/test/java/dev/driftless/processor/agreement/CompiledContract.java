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
import java.util.stream.Stream;

/** A contract, compiled and loaded. */
public final class CompiledContract {
  private static final Path SAMPLE_SOURCE =
      Path.of("..", "sample", "src", "main", "java", "dev", "driftless", "sample", "SpecKittyContract.java");

  private final Contract model;
  private final Map<String, GeneratedType> types = new LinkedHashMap<>();
  private final ClassLoader loader;

  /** Loads what was compiled. */
  public CompiledContract(Compilation compilation) {
    this.model = compilation.model();
    this.loader = new Loader(compilation.written());
    model.allObjects().forEach(type -> add(type, model.packageName()));
    model.imports().forEach(other -> other.objects().forEach(type -> add(type, other.packageName())));
  }

  private void add(ObjectType type, String packageName) {
    types.put(
        type.name(),
        GeneratedType.of(
            type,
            load(packageName, type.name()),
            load(packageName, GeneratedNames.reader(type.name())),
            load(packageName, GeneratedNames.validator(type.name()))));
  }

  /** The contracts that several tests share; compiled when one of them is asked for. */
  private static final class Shared {
    static final CompiledContract EVERYTHING = of(everythingSource());
    static final CompiledContract SHAPES = of(resource("shapes/ShapesContract.java"));
    static final CompiledContract EVENTS = of(resource("events/EventsContract.java"));
    static final CompiledContract RULES = new CompiledContract(Compilation.of(rulesSources()));
    static final CompiledContract SAMPLE = of(SAMPLE_SOURCE);
  }

  /** The contract of the tests' own, which has everything. */
  static CompiledContract everything() {
    return Shared.EVERYTHING;
  }

  /** The contract of the sample. */
  static CompiledContract sample() {
    return Shared.SAMPLE;
  }

  /** Another contract. */
  static CompiledContract of(Path source) {
    return new CompiledContract(Compilation.of(List.of(source)));
  }

  /** The contract of the tests' own with maps, unions and values of several kinds. */
  static CompiledContract shapes() {
    return Shared.SHAPES;
  }

  /** The contract of the tests' own with events that say more or less of what they are about. */
  static CompiledContract events() {
    return Shared.EVENTS;
  }

  static Stream<CompiledContract> all() {
    return Stream.of(Shared.EVERYTHING, Shared.RULES, Shared.SHAPES, Shared.EVENTS, Shared.SAMPLE);
  }

  /** The contract of the tests' own with what goes beyond one field at a time. */
  static CompiledContract rules() {
    return Shared.RULES;
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

  /** What was compiled. */
  public Contract model() {
    return model;
  }

  /** The envelope. */
  public GeneratedType envelope() {
    return type(model.envelope().name());
  }

  /** The type of an object of the contract, or of one that it takes. */
  public GeneratedType type(String name) {
    return types.get(name);
  }

  /** The type whose record this is. */
  public GeneratedType typeOf(Object record) {
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
  public String declaredKey(String key) {
    List<Field> fields = types.values().stream().flatMap(type -> type.model().fields().stream()).toList();
    boolean isWritten = fields.stream().anyMatch(field -> field.wireName().equals(key));
    return fields.stream()
        .filter(field -> !isWritten && field.aliases().contains(key))
        .map(Field::wireName)
        .findFirst()
        .orElse(key);
  }

  /** What was said of an object of that type, as it would be had every field stood under its declared key. */
  public List<Violation> underDeclaredKeys(ObjectType root, List<Violation> violations) {
    DeclaredKeys keys = new DeclaredKeys(model);
    return violations.stream()
        .map(
            violation ->
                new Violation(keys.pointer(root, violation.pointer()), violation.code(), violation.message()))
        .toList();
  }

  Class<?> load(String simpleName) {
    return load(model.packageName(), simpleName);
  }

  private Class<?> load(String packageName, String simpleName) {
    try {
      return loader.loadClass(packageName + "." + simpleName);
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
