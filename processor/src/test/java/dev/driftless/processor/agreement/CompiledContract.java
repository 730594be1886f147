package dev.driftless.processor.agreement;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.GeneratedNames;
import dev.driftless.processor.model.ObjectType;
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
  private static final CompiledContract SAMPLE = new CompiledContract(Compilation.of(List.of(SAMPLE_SOURCE)));

  private final Contract model;
  private final Map<String, GeneratedType> types = new LinkedHashMap<>();
  private final ClassLoader loader;

  private CompiledContract(Compilation compilation) {
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

  static Stream<CompiledContract> all() {
    return Stream.of(EVERYTHING, SAMPLE);
  }

  static Path everythingSource() {
    URL source = CompiledContract.class.getResource("everything/EverythingContract.java");
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
