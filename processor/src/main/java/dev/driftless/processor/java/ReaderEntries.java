package dev.driftless.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.ObjectType;
import javax.lang.model.element.Modifier;

/** The public methods of a reader. */
final class ReaderEntries {
  private static final ClassName TOKENS = ClassName.get("dev.driftless.runtime", "TokenSource");
  private static final ClassName VALIDATED = ClassName.get("dev.driftless.runtime", "Validated");
  private static final ClassName ITEMS = ClassName.get("dev.driftless.runtime", "Items");

  private final ObjectType object;
  private final ClassName record;
  private final ClassName self;
  private final String root;

  /** @param root the constant that is the place of the object itself */
  ReaderEntries(ObjectType object, JavaTypes types, String root) {
    this.object = object;
    this.record = types.of(object);
    this.self = types.reader(object.name());
    this.root = root;
  }

  /** Adds the public methods, which differ in what they read. */
  void addTo(TypeSpec.Builder type) {
    String subject = object.subject();
    addEntry(
        type,
        "read",
        "Reads " + subject + ", and leaves the source behind it.",
        "$T.read(tokens, $L, $N, $T::readFields)",
        ParameterizedTypeName.get(VALIDATED, record));
    addEntry(
        type,
        "readDocument",
        "Reads " + subject + " that is the whole of the input; anything after it is a violation.",
        "$T.readDocument(tokens, $L, $N, $T::readFields)",
        ParameterizedTypeName.get(VALIDATED, record));
    TypeName items = ParameterizedTypeName.get(ITEMS, record);
    type.addMethod(
            MethodSpec.methodBuilder("items")
                .addJavadoc(
                    """
                    Reads the items of a list one by one, in constant memory.

                    @param key the key of the list in the object that is read; null if the list is the whole of the input
                    """)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(items)
                .addParameter(TOKENS, "tokens")
                .addParameter(JavaTypes.nullable(ClassName.get(String.class)), "key")
                .addStatement("return items(tokens, key, $T.DEFAULT_MAX_DEPTH)", ReaderCode.READING)
                .build())
        .addMethod(
            MethodSpec.methodBuilder("items")
                .addJavadoc(
                    """
                    Reads the items of a list one by one, in constant memory.

                    @param key the key of the list in the object that is read; null if the list is the whole of the input
                    @param maxDepth how many objects and lists may stand inside each other, those around the list included
                    """)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(items)
                .addParameter(TOKENS, "tokens")
                .addParameter(JavaTypes.nullable(ClassName.get(String.class)), "key")
                .addParameter(int.class, "maxDepth")
                .addStatement(
                    "return $T.of(tokens, maxDepth, key, $N, $T::readFields)", ITEMS, root, self)
                .build());
  }

  private void addEntry(TypeSpec.Builder type, String name, String doc, String call, TypeName returned) {
    type.addMethod(
            MethodSpec.methodBuilder(name)
                .addJavadoc("$L\n", doc)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(returned)
                .addParameter(TOKENS, "tokens")
                .addStatement("return " + call, ReaderCode.READING, CodeBlock.of("$T.DEFAULT_MAX_DEPTH", ReaderCode.READING), root, self)
                .build())
        .addMethod(
            MethodSpec.methodBuilder(name)
                .addJavadoc(
                    "$L\n\n@param maxDepth how many objects and lists may stand inside each other, at least 1\n", doc)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(returned)
                .addParameter(TOKENS, "tokens")
                .addParameter(int.class, "maxDepth")
                .addStatement("return " + call, ReaderCode.READING, "maxDepth", root, self)
                .build());
  }
}
