package dev.driftless.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Authentication;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** How a request carries its access token. */
final class AuthenticationCode {
  private static final ClassName STRING = ClassName.get(String.class);

  private final Authentication authentication;
  private final JavaTypes types;

  private AuthenticationCode(Authentication authentication, JavaTypes types) {
    this.authentication = authentication;
    this.types = types;
  }

  static TypeSpec.Builder of(Authentication authentication, JavaTypes types) {
    return new AuthenticationCode(authentication, types).type();
  }

  private TypeSpec.Builder type() {
    return TypeSpec.classBuilder(authentication.name())
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc(javadoc())
        .addField(constant("HEADER", "Authorization", "The header of a request that carries the access token."))
        .addField(constant("SCHEME", authentication.scheme(), "The scheme, which the header's value begins with."))
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(header())
        .addMethod(accessToken());
  }

  private CodeBlock javadoc() {
    CodeBlock.Builder javadoc =
        CodeBlock.builder()
            .add(
                "How requests are authenticated: {@code Authorization: $L} and an access token (RFC 9110, section"
                    + " 11.6.2).\n",
                authentication.scheme())
            .add(
                "\n<p>A client gets its tokens at {@link $T}, and a new access token at {@link $T}.",
                types.named(authentication.login()),
                types.named(authentication.refresh()));
    String credentials = authentication.credentials();
    if (credentials != null) {
      javadoc.add(" It keeps them in {@link $T}.", types.file(credentials));
    }
    javadoc.add("\n\n<p>When it refreshes: $L\n", JavadocText.of(authentication.refreshWhen()));
    javadoc.add("\n<p>What it does where that fails: $L\n", JavadocText.of(authentication.whenRefreshFails()));
    // Last, because it may end with block tags.
    javadoc.add(authentication.doc().isEmpty() ? CodeBlock.of("") : CodeBlock.of("\n<p>$L\n", authentication.doc()));
    return javadoc.build();
  }

  private static FieldSpec constant(String name, String value, String javadoc) {
    return FieldSpec.builder(STRING, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("$L\n", javadoc)
        .initializer("$S", value)
        .build();
  }

  private static MethodSpec header() {
    return MethodSpec.methodBuilder("header")
        .addJavadoc("The header's value for an access token.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(STRING)
        .addParameter(STRING, "accessToken")
        .addStatement("return SCHEME + $S + accessToken", " ")
        .build();
  }

  private static MethodSpec accessToken() {
    return MethodSpec.methodBuilder("accessToken")
        .addJavadoc(
            """
            The access token in a header's value. The scheme may be in any case, and more than one space may follow it
            (RFC 9110, section 11.4).

            @param header null where a request doesn't have the header
            @return empty if there is no header, if it is of another scheme, and if it has no token
            """)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), STRING))
        .addParameter(JavaTypes.nullable(STRING), "header")
        .addStatement("$T start = SCHEME + $S", STRING, " ")
        .beginControlFlow("if (header == null || !header.regionMatches(true, 0, start, 0, start.length()))")
        .addStatement("return $T.empty()", Optional.class)
        .endControlFlow()
        .addStatement("$T token = header.substring(start.length()).strip()", STRING)
        .addStatement("return token.isEmpty() ? $1T.empty() : $1T.of(token)", Optional.class)
        .build();
  }
}
