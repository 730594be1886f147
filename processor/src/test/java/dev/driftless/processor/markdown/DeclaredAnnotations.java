package dev.driftless.processor.markdown;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** The declarations of the annotations' module as their sources have them, doc comments and all. */
final class DeclaredAnnotations {
  /** Begins the names of the types in the package of that name. */
  static final String RUNTIME = "runtime.";

  private static final Path SOURCES = Path.of("..", "annotations", "src", "main", "java", "dev", "driftless");

  private final Map<String, Declaration> declared = new LinkedHashMap<>();

  /**
   * A type.
   *
   * @param name simple, but for nested types and those in another package: {@code Conditions.If}, {@code runtime.Json}
   * @param targets where an annotation may stand; empty if it may stand only within another, or the type is none
   * @param isConstraint whether it is a constraint of Bean Validation's
   * @param doc the doc comment, raw; empty if there is none
   * @param members those of an annotation, or the constants of an enum
   */
  record Declaration(
      String name, boolean isAnnotation, boolean isConstraint, List<String> targets, String doc, List<Member> members) {

    Member member(String name) {
      return members.stream().filter(member -> member.name().equals(name)).findFirst().orElseThrow();
    }
  }

  /**
   * A member of an annotation, or a constant of an enum.
   *
   * @param type as it stands in source; empty for a constant
   * @param fallback the default as it stands in source; null if there is none
   */
  record Member(String name, String type, @Nullable String fallback, String doc) {}

  private DeclaredAnnotations() {}

  /** Reads the annotations, and what is beside them in the runtime. */
  static DeclaredAnnotations read() {
    DeclaredAnnotations annotations = new DeclaredAnnotations();
    Compilation compilation =
        javac().withOptions("-proc:only").withProcessors(annotations.new Reading()).compile(sources());
    if (compilation.status() != Compilation.Status.SUCCESS) {
      throw new AssertionError(compilation.diagnostics());
    }
    return annotations;
  }

  private static List<JavaFileObject> sources() {
    try (Stream<Path> files = Stream.concat(Files.list(SOURCES), Files.list(SOURCES.resolve("runtime")))) {
      return files
          .filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
          .sorted()
          .map(DeclaredAnnotations::source)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static JavaFileObject source(Path file) {
    try {
      return JavaFileObjects.forResource(file.toUri().toURL());
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The type of that name. */
  Declaration get(String name) {
    return Objects.requireNonNull(declared.get(name), name);
  }

  /** The annotations, in the order of their names, but for those that the compiler wraps repeated ones in. */
  List<Declaration> annotations() {
    return declared.values().stream()
        .filter(type -> type.isAnnotation() && !type.name().endsWith(".List"))
        .toList();
  }

  @SupportedAnnotationTypes("*")
  private final class Reading extends AbstractProcessor {
    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      ElementFilter.typesIn(round.getRootElements())
          .forEach(type -> read(isInRuntime(type) ? RUNTIME : "", type));
      return false;
    }

    private boolean isInRuntime(TypeElement type) {
      return processingEnv.getElementUtils().getPackageOf(type).getSimpleName().contentEquals("runtime");
    }

    private void read(String outer, TypeElement type) {
      String name = outer + type.getSimpleName();
      List<Member> members = new ArrayList<>();
      ElementFilter.methodsIn(type.getEnclosedElements()).stream()
          .filter(method -> type.getKind() == ElementKind.ANNOTATION_TYPE)
          .forEach(
              method ->
                  members.add(
                      new Member(
                          method.getSimpleName().toString(),
                          simple(method.getReturnType()),
                          Optional.ofNullable(method.getDefaultValue()).map(this::text).orElse(null),
                          doc(method))));
      type.getEnclosedElements().stream()
          .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
          .forEach(member -> members.add(new Member(member.getSimpleName().toString(), "", null, doc(member))));
      declared.put(
          name,
          new Declaration(
              name,
              type.getKind() == ElementKind.ANNOTATION_TYPE,
              mirror(type, "jakarta.validation.Constraint").isPresent(),
              mirror(type, "java.lang.annotation.Target").map(this::constants).orElse(List.of()),
              doc(type),
              members));
      ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> read(name + ".", nested));
    }

    private String doc(Element element) {
      return Objects.requireNonNullElse(processingEnv.getElementUtils().getDocComment(element), "");
    }

    private Optional<? extends AnnotationMirror> mirror(TypeElement type, String annotation) {
      return type.getAnnotationMirrors().stream()
          .filter(mirror -> mirror.getAnnotationType().toString().equals(annotation))
          .findFirst();
    }

    private List<String> constants(AnnotationMirror mirror) {
      AnnotationValue only = mirror.getElementValues().values().iterator().next();
      List<?> values = only.getValue() instanceof List<?> list ? list : List.of(only);
      return values.stream()
          .map(value -> ((VariableElement) ((AnnotationValue) value).getValue()).getSimpleName().toString())
          .toList();
    }

    /** Not as the compiler prints it, which differs by version. */
    private String text(AnnotationValue value) {
      if (value.getValue() instanceof List<?> values) {
        return values.stream().map(one -> text((AnnotationValue) one)).collect(Collectors.joining(", ", "{", "}"));
      }
      if (value.getValue() instanceof TypeMirror type) {
        return simple(type) + ".class";
      }
      return value.getValue() instanceof String text ? '"' + text + '"' : value.getValue().toString();
    }

    private String simple(TypeMirror type) {
      return type.toString().replaceAll("\\b[a-z]+\\.", "");
    }
  }
}
