package dev.driftless.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Authentication;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.model.Endpoint.ObjectBody;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.WireNames;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The constants of an endpoint, so that client, server and document can't differ. */
final class EndpointCode {
  /** What else has to find another name, be it there or not: a limit that is added later renames nothing. */
  private static final List<String> TAKEN =
      List.of(
          "METHOD", "PATH", "CONTENT_TYPE", "CONTENT_ENCODING", "TIMEOUT", "MAX_ENCODED_BYTES", "MAX_DECODED_BYTES",
          "MIN_ITEMS", "MAX_ITEMS");

  private static final ClassName STRING = ClassName.get(String.class);
  private static final int KIB = 1024;

  private final Contract contract;
  private final Endpoint endpoint;
  private final JavaTypes types;
  private final TypeSpec.Builder type;
  private final NameAllocator names = new NameAllocator();

  private EndpointCode(Contract contract, Endpoint endpoint, JavaTypes types) {
    this.contract = contract;
    this.endpoint = endpoint;
    this.types = types;
    this.type = TypeSpec.classBuilder(endpoint.name()).addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    TAKEN.forEach(names::newName);
  }

  static TypeSpec.Builder of(Contract contract, Endpoint endpoint, JavaTypes types) {
    return new EndpointCode(contract, endpoint, types).type();
  }

  private TypeSpec.Builder type() {
    addJavadoc();
    constant(STRING, "METHOD", CodeBlock.of("$S", endpoint.method()), CodeBlock.of("The method of a request."));
    constant(STRING, "PATH", CodeBlock.of("$S", endpoint.path()), CodeBlock.of("The path on the server."));
    addBody();
    if (endpoint.timeoutSeconds() > 0) {
      constant(
          ClassName.get(Duration.class),
          "TIMEOUT",
          CodeBlock.of("$T.ofSeconds($L)", Duration.class, endpoint.timeoutSeconds()),
          CodeBlock.of("How long the producer waits for an answer."));
    }
    addLimits();
    endpoint.headers().forEach(this::addHeader);
    endpoint.responses().stream().filter(response -> !response.isAnyOther()).forEach(this::addStatus);
    return type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
  }

  private void addJavadoc() {
    type.addJavadoc(
        "The endpoint $L: what its clients and its servers have to agree on.\n",
        JavadocText.code(endpoint.method() + " " + endpoint.path()));
    Authentication authentication = contract.authentication();
    if (endpoint.authenticated() && authentication != null) {
      type.addJavadoc(
          "\n<p>A request carries an access token: {@link $T}.\n", types.named(authentication.name()));
    }
    if (!endpoint.order().isEmpty()) {
      type.addJavadoc("\n<p>The order of requests: $L\n", JavadocText.of(endpoint.order()));
    }
    // Last, because it may end with block tags.
    type.addJavadoc(endpoint.doc().isEmpty() ? CodeBlock.of("") : CodeBlock.of("\n<p>$L\n", endpoint.doc()));
  }

  private void addBody() {
    Endpoint.Request request = endpoint.request();
    if (request != null) {
      constant(
          STRING,
          "CONTENT_TYPE",
          CodeBlock.of("$S", "application/json"),
          CodeBlock.of("The content type of a request, whose body is {@link $T}.", types.declared(request.body())));
    }
    if (!endpoint.contentEncoding().isEmpty()) {
      constant(
          STRING,
          "CONTENT_ENCODING",
          CodeBlock.of("$S", endpoint.contentEncoding()),
          CodeBlock.of("How the body of a request is encoded."));
    }
  }

  private void addLimits() {
    boolean encoded = !endpoint.contentEncoding().isEmpty();
    limit("MAX_ENCODED_BYTES", endpoint.maxEncodedBytes(), encoded ? " as it is sent, encoded" : "");
    limit("MAX_DECODED_BYTES", endpoint.maxDecodedBytes(), encoded ? " once it is decoded" : "");
    batch()
        .ifPresent(
            events -> {
              items("MIN_ITEMS", "at least", fewest(events), events);
              items("MAX_ITEMS", "at most", most(events), events);
            });
  }

  private void limit(String name, long bytes, String when) {
    if (bytes > 0) {
      constant(
          TypeName.LONG,
          name,
          CodeBlock.of("$L", literal(bytes)),
          CodeBlock.of("How many bytes the body of a request may have$L$L.", when, inUnits(bytes)));
    }
  }

  /** With its digits in groups, and as a long, which it may need to be. */
  private static String literal(long bytes) {
    String digits = bytes < 10_000 ? Long.toString(bytes) : String.format(Locale.ROOT, "%,d", bytes).replace(',', '_');
    return digits + "L";
  }

  private static String inUnits(long bytes) {
    if (bytes % (KIB * KIB) == 0) {
      return ": " + bytes / (KIB * KIB) + " MiB";
    }
    return bytes % KIB == 0 ? ": " + bytes / KIB + " KiB" : "";
  }

  /** The field of a batch that holds its events. */
  private Optional<Field> batch() {
    Endpoint.Request request = endpoint.request();
    return contract.allObjects().stream()
        .filter(object -> request != null && object.name().equals(request.body()))
        .findFirst()
        .flatMap(contract::events);
  }

  private static OptionalInt fewest(Field events) {
    return rules(events, Rule.MinItems.class).mapToInt(Rule.MinItems::items).max();
  }

  private static OptionalInt most(Field events) {
    return rules(events, Rule.MaxItems.class).mapToInt(Rule.MaxItems::items).min();
  }

  private static <T extends Rule> Stream<T> rules(Field field, Class<T> kind) {
    return field.constraints().stream().map(Constraint::rule).filter(kind::isInstance).map(kind::cast);
  }

  private void items(String name, String which, OptionalInt bound, Field events) {
    bound.ifPresent(
        items ->
            constant(
                TypeName.INT,
                name,
                CodeBlock.of("$L", items),
                CodeBlock.of(
                    "How many events a batch has $L, in {@link $T#$L()}.",
                    which,
                    types.declared(endpoint.request().body()),
                    events.name())));
  }

  private void addHeader(Endpoint.Header header) {
    String name = header.name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    String nameConstant = names.newName(name + "_HEADER");
    constant(
        STRING,
        nameConstant,
        CodeBlock.of("$S", header.name()),
        CodeBlock.of("A header of every request: $L", JavadocText.of(header.description())));
    constant(
        STRING,
        names.newName(name),
        CodeBlock.of("$S", header.value()),
        CodeBlock.of("The value of {@link #$L}, or one like it where it varies.", nameConstant));
  }

  private void addStatus(Endpoint.Response response) {
    CodeBlock.Builder javadoc = CodeBlock.builder().add("$L", response.doc());
    if (response.body() instanceof ObjectBody body) {
      javadoc.add("\n\n<p>The body is {@link $T}.", types.declared(body.name()));
    }
    if (!response.producerAction().isEmpty()) {
      javadoc.add("\n\n<p>What the producer does: $L", JavadocText.of(response.producerAction()));
    }
    String name = WireNames.ofAccessor(response.name()).toUpperCase(Locale.ROOT);
    constant(TypeName.INT, names.newName(name), CodeBlock.of("$L", response.status()), javadoc.build());
  }

  private void constant(TypeName of, String name, CodeBlock value, CodeBlock javadoc) {
    type.addField(
        FieldSpec.builder(of, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("$L\n", javadoc)
            .initializer(value)
            .build());
  }
}
