package dev.driftless.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.fixture.Fixture;
import dev.driftless.processor.json.ParsedJson;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.GeneratedNames;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The class that gives a contract's fixtures to tests. */
final class FixturesCode {
  private static final ClassName FIXTURE = ClassName.get("dev.driftless.runtime", "Fixture");
  private static final TypeName LIST = ParameterizedTypeName.get(ClassName.get(List.class), FIXTURE);
  private static final TypeName STREAM = ParameterizedTypeName.get(ClassName.get(Stream.class), FIXTURE);

  private final Contract contract;
  private final @Nullable List<Fixture> fixtures;
  private final JavaTypes types;
  private final ClassName self;
  private final NameAllocator methods = new NameAllocator();

  private FixturesCode(Contract contract, @Nullable List<Fixture> fixtures, JavaTypes types) {
    this.contract = contract;
    this.fixtures = fixtures;
    this.types = types;
    this.self = types.named(GeneratedNames.fixtures(contract));
    List.of("all", "named", "of").forEach(methods::newName);
  }

  /** @param fixtures null where the project root isn't known, so that they couldn't be read */
  static TypeSpec.Builder of(Contract contract, @Nullable List<Fixture> fixtures, JavaTypes types) {
    return new FixturesCode(contract, fixtures, types).type();
  }

  private TypeSpec.Builder type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(self)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc(
                "The fixtures of the contract, from {@code $L}: requests to send and the responses to expect.\n",
                contract.fixtures())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (fixtures == null) {
      return addMethods(type, throwing(), throwing(), throwing());
    }
    List<CodeBlock> calls = new ArrayList<>();
    List<MethodSpec> makers = new ArrayList<>();
    for (Fixture fixture : fixtures) {
      // One method for each, for a method's code can't be of any size.
      MethodSpec maker = maker(fixture);
      makers.add(maker);
      calls.add(CodeBlock.of("$N()", maker));
    }
    type.addField(
        FieldSpec.builder(LIST, "ALL", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer("$T.of(\n$>$>$L$<$<)", List.class, CodeBlock.join(calls, ",\n"))
            .build());
    addMethods(
        type,
        CodeBlock.of("return ALL;\n"),
        CodeBlock.of(
            """
            return ALL.stream()
                .filter(fixture -> fixture.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new $T("There is no fixture " + name + " among " + ALL));
            """,
            IllegalArgumentException.class),
        CodeBlock.of(
            """
            $T found = ALL.stream().filter(fixture -> fixture.endpoint().equals(endpoint)).toList();
            if (found.isEmpty()) {
              throw new $T("There is no fixture of an endpoint " + endpoint);
            }
            return found.stream();
            """,
            LIST, IllegalArgumentException.class));
    return type.addMethods(makers);
  }

  private CodeBlock throwing() {
    return CodeBlock.of(
        "throw new $T(\n$>$>$S);$<$<\n",
        IllegalStateException.class,
        "The fixtures in " + contract.fixtures() + " were not read when the contract was compiled: compile it with"
            + " -Adriftless.root=<root of the project>");
  }

  private TypeSpec.Builder addMethods(TypeSpec.Builder type, CodeBlock all, CodeBlock named, CodeBlock of) {
    return type.addMethod(method("all", LIST, all).addJavadoc("All fixtures, in the order of their names.\n").build())
        .addMethod(
            method("named", FIXTURE, named)
                .addJavadoc(
                    """
                    The fixture in the file of that name, without {@code .json}.

                    @throws IllegalArgumentException if there is none
                    """)
                .addParameter(String.class, "name")
                .build())
        .addMethod(
            method("of", STREAM, of)
                .addJavadoc(
                    """
                    The fixtures of an endpoint, by the simple name of its declaration.

                    @throws IllegalArgumentException if there is none, so that no test is empty by mistake
                    """)
                .addParameter(String.class, "endpoint")
                .build());
  }

  private static MethodSpec.Builder method(String name, TypeName returned, CodeBlock body) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(returned)
        .addCode(body);
  }

  private MethodSpec maker(Fixture fixture) {
    CodeBlock.Builder made =
        CodeBlock.builder()
            .add("return $T.builder(\n$>$>$>$>", FIXTURE)
            .add("$T.class,\n$S,\n$S)$<$<", self, fixture.resource(contract), fixture.name())
            .add("\n.description($S)", fixture.description())
            .add("\n.endpoint($S)", fixture.endpoint())
            .add(request(contract.endpoint(fixture.endpoint()).orElseThrow(), fixture))
            .add(fixture.given().isEmpty() ? CodeBlock.of("") : CodeBlock.of("\n.given($S)", fixture.given()))
            .add(range("request", fixture.json(), Fixture.REQUEST))
            .add("\n.status($L)", fixture.status())
            .add(range("response", fixture.json(), Fixture.RESPONSE_BODY));
    fixture.violations()
        .forEach(
            violation ->
                made.add("\n.violation($S, $T.$L)", violation.pointer(), JavaTypes.CODE, violation.code().name()));
    fixture.varies().forEach(pointer -> made.add("\n.varies($S)", pointer));
    anyOrder(fixture).forEach(pointer -> made.add("\n.anyOrder($S)", pointer));
    fixture.lookAt().forEach(point -> made.add("\n.lookAt($S, $S)", point.pointer(), point.note()));
    return MethodSpec.methodBuilder(methods.newName(camelCase(fixture.name())))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(FIXTURE)
        .addCode(made.add("\n.build();$<$<\n").build())
        .build();
  }

  /** The results of events have no order of their own. */
  private Stream<String> anyOrder(Fixture fixture) {
    return contract.endpoint(fixture.endpoint())
        .flatMap(endpoint -> endpoint.response(fixture.status()))
        .map(Endpoint.Response::body)
        .filter(Endpoint.ObjectBody.class::isInstance)
        .map(body -> contract.object(((Endpoint.ObjectBody) body).name()))
        .stream()
        .flatMap(body -> body.fields().stream())
        .filter(this::holdsItemResults)
        .map(Fixture::inResponse)
        .filter(pointer -> fixture.json().source(pointer).filter(source -> source.startsWith("[")).isPresent());
  }

  private boolean holdsItemResults(Field field) {
    boolean isList = field.type() instanceof ListOf || field.type() instanceof ListOrText;
    return isList && field.type().objectName().filter(name -> contract.object(name).itemResult() != null).isPresent();
  }

  /** What is sent beside the body, said with the constants of the endpoint's own class. */
  private CodeBlock request(Endpoint endpoint, Fixture fixture) {
    ClassName constants = types.named(endpoint.name());
    CodeBlock.Builder code = CodeBlock.builder().add("\n.requestLine($1T.METHOD, $1T.PATH)", constants);
    if (endpoint.authenticated() && contract.authentication() != null) {
      Fixture.Token token = fixture.token() == null ? Fixture.Token.VALID : fixture.token();
      code.add(
          "\n.authentication($T.Token.$L, $T.SCHEME)",
          FIXTURE,
          token.name(),
          types.named(contract.authentication().name()));
    }
    if (endpoint.request() != null) {
      code.add("\n.header($S, $T.CONTENT_TYPE)", "Content-Type", constants);
    }
    if (!endpoint.contentEncoding().isEmpty()) {
      code.add("\n.contentEncoding($T.CONTENT_ENCODING)", constants);
    }
    endpoint.headers().forEach(header -> code.add("\n.header($S, $S)", header.name(), header.value()));
    return code.build();
  }

  /** Where a value stands among the bytes of the file. */
  private static CodeBlock range(String method, ParsedJson json, String pointer) {
    Optional<ParsedJson.Slice> slice = json.at(pointer);
    return slice.isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.of(
            "\n.$L($L, $L)", method, bytes(json.text(), slice.get().start()), bytes(json.text(), slice.get().end()));
  }

  private static int bytes(String text, int units) {
    return text.substring(0, units).getBytes(StandardCharsets.UTF_8).length;
  }

  /** {@code mixedBatch} for {@code mixed-batch}. */
  private static String camelCase(String name) {
    StringBuilder method = new StringBuilder();
    for (String word : name.split("[._-]+")) {
      method.append(
          method.isEmpty()
              ? word.toLowerCase(Locale.ROOT)
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return method.isEmpty() ? "fixture" : method.toString();
  }
}
