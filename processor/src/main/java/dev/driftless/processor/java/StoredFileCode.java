package dev.driftless.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.StoredDocument;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ObjectRef;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The file of a stored document: where it lies, who may read it, and its text in TOML. */
final class StoredFileCode {
  private static final ClassName STRING = ClassName.get(String.class);
  private static final ClassName TOML_TEXT = ClassName.get("dev.driftless.runtime", "TomlText");
  private static final ClassName JSON_TEXT = ClassName.get("dev.driftless.runtime", "JsonText");
  private static final ClassName EXCEPTION = ClassName.get("dev.driftless.runtime", "ContractViolationException");
  private static final String HOME = "~/";

  private final Contract contract;
  private final ObjectType document;
  private final StoredDocument stored;
  private final JavaTypes types;
  private final ClassName self;
  private final Map<String, ObjectType> objects = new LinkedHashMap<>();

  /** The methods that make tables of the objects in the document, by the names of these. */
  private final Map<String, String> tables = new LinkedHashMap<>();

  private StoredFileCode(Contract contract, ObjectType document, JavaTypes types) {
    this.contract = contract;
    this.document = document;
    this.stored = document.stored();
    this.types = types;
    this.self = types.file(document.name());
    contract.objects().forEach(object -> objects.put(object.name(), object));
    contract.imports().forEach(other -> other.objects().forEach(object -> objects.put(object.name(), object)));
    NameAllocator names = new NameAllocator();
    List.of("path", "lock", "permissions", "text").forEach(names::newName);
    nameTables(document, names);
  }

  /** The class for one of {@link Contract#storedDocuments()}. */
  static TypeSpec.Builder of(Contract contract, ObjectType document, JavaTypes types) {
    return new StoredFileCode(contract, document, types).type();
  }

  private void nameTables(ObjectType object, NameAllocator names) {
    String name = object.name();
    tables.put(name, names.newName(Character.toLowerCase(name.charAt(0)) + name.substring(1)));
    for (Field field : object.fields()) {
      field.type().objectName()
          .filter(inner -> objects.containsKey(inner) && !tables.containsKey(inner))
          .ifPresent(inner -> nameTables(objects.get(inner), names));
    }
  }

  private TypeSpec.Builder type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(self)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc(
                """
                The file that keeps {@link $T} between runs, in TOML 1.0.

                <p>What {@link #text} writes is read with {@link $T} over the tokens of a TOML parser.
                """,
                types.of(document),
                types.reader(document.name()))
            .addField(
                constant("LOCATION", stored.location(), "Where the file lies, from the user's home directory on."))
            .addField(
                constant(
                    "PERMISSIONS",
                    stored.permissions(),
                    "The POSIX permissions of the file, octal: {@code " + symbolic(stored.permissions()) + "}."));
    if (!stored.lock().isEmpty()) {
      type.addField(
          constant("LOCK", stored.lock(), "The file that guards concurrent access to it, like {@link #LOCATION}."));
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(path("path", "Where the file lies", stored.location()));
    if (!stored.lock().isEmpty()) {
      type.addMethod(path("lock", "Where the file lies that guards concurrent access", stored.lock()));
    }
    type.addMethod(permissions()).addMethod(text());
    tables.keySet().stream().map(this::table).forEach(type::addMethod);
    return type;
  }

  private static FieldSpec constant(String name, String value, String javadoc) {
    return FieldSpec.builder(STRING, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("$L\n", javadoc)
        .initializer("$S", value)
        .build();
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
  }

  private static MethodSpec path(String name, String what, String location) {
    return method(name)
        .addJavadoc("$L for the user with this home directory.\n", what)
        .returns(Path.class)
        .addParameter(Path.class, "home")
        .addStatement("return home.resolve($S)", location.substring(HOME.length()))
        .build();
  }

  private MethodSpec permissions() {
    return method("permissions")
        .addJavadoc("{@link #PERMISSIONS} as {@link java.nio.file.Files} takes them.\n")
        .returns(ParameterizedTypeName.get(Set.class, PosixFilePermission.class))
        .addStatement("return $T.fromString($S)", PosixFilePermissions.class, symbolic(stored.permissions()))
        .build();
  }

  /** {@code rw-------} for {@code 0600}. */
  private static String symbolic(String octal) {
    StringBuilder symbolic = new StringBuilder();
    for (char digit : octal.substring(1).toCharArray()) {
      symbolic
          .append((digit & 4) == 0 ? '-' : 'r')
          .append((digit & 2) == 0 ? '-' : 'w')
          .append((digit & 1) == 0 ? '-' : 'x');
    }
    return symbolic.toString();
  }

  private MethodSpec text() {
    return method("text")
        .addJavadoc(
            """
            The text of the file.

            @throws $T if the record does not keep the contract; it lists every violation
            """,
            EXCEPTION)
        .returns(STRING)
        .addParameter(types.of(document), "value")
        .addStatement(
            "$T violations = $T.validate(value)", JavaTypes.LIST_OF_VIOLATIONS, types.validator(document.name()))
        .beginControlFlow("if (!violations.isEmpty())")
        .addStatement("throw new $T(violations)", EXCEPTION)
        .endControlFlow()
        .addStatement("return $N(value).toString()", tables.get(document.name()))
        .build();
  }

  private MethodSpec table(String name) {
    ObjectType object = objects.get(name);
    List<CodeBlock> calls = new ArrayList<>(List.of(CodeBlock.of("return new $T()", TOML_TEXT)));
    object.fields().forEach(field -> calls.add(put(field)));
    return MethodSpec.methodBuilder(tables.get(name))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TOML_TEXT)
        .addParameter(types.of(object), "value")
        .addCode("$L;\n", CodeBlock.join(calls, "\n    "))
        .build();
  }

  private CodeBlock put(Field field) {
    CodeBlock value = CodeBlock.of("value.$N()", field.name());
    if (!turns(field.type())) {
      return CodeBlock.of(".put($S, $L)", field.wireName(), value);
    }
    return field.type() instanceof ListOf list
        ? CodeBlock.of(".putEach($S, $L, $L)", field.wireName(), value, turn(list.item(), 1))
        : CodeBlock.of(".put($S, $L, $L)", field.wireName(), value, turn(field.type(), 0));
  }

  /** Whether values of the type have to become something else first. */
  private boolean turns(ValueType type) {
    return type instanceof ListOf list
        ? turns(list.item())
        : type instanceof EnumRef || type instanceof ObjectRef object && tables.containsKey(object.name());
  }

  /** The function that turns a value of such a type. */
  private CodeBlock turn(ValueType type, int depth) {
    if (type instanceof EnumRef constant) {
      return CodeBlock.of(
          "$T::$L",
          types.declared(constant.name()),
          contract.enumType(constant.name()).integers() ? "wireValue" : "wireName");
    }
    if (type instanceof ObjectRef object) {
      return CodeBlock.of("$T::$N", self, tables.get(object.name()));
    }
    String items = "items".repeat(depth);
    return CodeBlock.of("$1N -> $2T.each($1N, $3L)", items, JSON_TEXT, turn(((ListOf) type).item(), depth + 1));
  }
}
