package dev.driftless.processor.read;

import dev.driftless.processor.model.Authentication;
import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.model.Endpoint.ObjectBody;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.NoType;
import org.jspecify.annotations.Nullable;

/** Reads how a contract's requests are authenticated. It comes after the endpoints and objects that it names. */
final class AuthenticationReader {
  private static final int OK = 200;

  /** An auth-scheme of RFC 9110, section 11.1. */
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

  private final TypeElement contract;
  private final List<Endpoint> endpoints;
  private final List<ObjectType> objects;
  private final DocComments docs;
  private final Problems problems;

  AuthenticationReader(
      TypeElement contract, List<Endpoint> endpoints, List<ObjectType> objects, DocComments docs, Problems problems) {
    this.contract = contract;
    this.endpoints = endpoints;
    this.objects = objects;
    this.docs = docs;
    this.problems = problems;
  }

  /** The one declaration among those given; null if there is none that is sound. */
  @Nullable Authentication read(List<TypeElement> declarations) {
    Authentication first = null;
    for (TypeElement declaration : declarations) {
      Authentication authentication = read(declaration);
      if (first != null) {
        problems.add(
            SourcePosition.of(declaration),
            ProblemId.AUTHENTICATION,
            "A contract has one @Authentication, and " + first.name() + " is it already: remove one of the two");
      } else {
        first = authentication;
      }
    }
    return first;
  }

  private @Nullable Authentication read(TypeElement declaration) {
    Use use =
        new Use(declaration, Mirrors.find(declaration, dev.driftless.Authentication.class).orElseThrow());
    int before = problems.size();
    if (!declaration.getEnclosedElements().isEmpty()) {
      problems.add(
          SourcePosition.of(declaration),
          ProblemId.AUTHENTICATION,
          declaration.getSimpleName() + " has members, which mean nothing here: an @Authentication is an empty interface");
    }
    String scheme = Mirrors.string(use.mirror(), "scheme");
    if (!SCHEME.matcher(scheme).matches()) {
      refuse(use, "scheme", "\"" + scheme + "\" is no authentication scheme: write one such as Bearer");
    }
    Optional<Endpoint> login = endpoint(use, "login");
    Optional<Endpoint> refresh = endpoint(use, "refresh");
    String accessToken = Mirrors.string(use.mirror(), "accessToken");
    String refreshToken = Mirrors.string(use.mirror(), "refreshToken");
    login.ifPresent(endpoint -> checkToken(use, endpoint, "accessToken", accessToken));
    refresh.ifPresent(endpoint -> checkToken(use, endpoint, "accessToken", accessToken));
    login.ifPresent(endpoint -> checkToken(use, endpoint, "refreshToken", refreshToken));
    String credentials = credentials(use);
    List<String> sentences = new ArrayList<>();
    for (String member : List.of("refreshWhen", "whenRefreshFails")) {
      String sentence = Mirrors.string(use.mirror(), member).strip();
      if (sentence.isEmpty()) {
        refuse(use, member, member + " is blank: write a sentence for the document");
      }
      sentences.add(sentence);
    }
    return problems.size() > before
        ? null
        : new Authentication(
            declaration.getSimpleName().toString(),
            docs.of(declaration),
            scheme,
            login.map(Endpoint::name).orElse(""),
            refresh.map(Endpoint::name).orElse(""),
            accessToken,
            refreshToken,
            sentences.get(0),
            sentences.get(1),
            credentials,
            SourcePosition.of(declaration));
  }

  private record Use(TypeElement declaration, AnnotationMirror mirror) {}

  /** A type that is directly in the contract, which a member names. */
  private Optional<String> named(Use use, String member) {
    AnnotationValue value = Mirrors.valueOrDefault(use.mirror(), member);
    return value != null
            && value.getValue() instanceof DeclaredType type
            && type.asElement().getEnclosingElement().equals(contract)
        ? Optional.of(type.asElement().getSimpleName().toString())
        : Optional.empty();
  }

  private Optional<Endpoint> endpoint(Use use, String member) {
    Optional<Endpoint> endpoint =
        named(use, member)
            .flatMap(name -> endpoints.stream().filter(known -> known.name().equals(name)).findFirst());
    if (endpoint.isEmpty()) {
      refuse(use, member, member + " names no @Endpoint of this contract: declare one, and give its class");
    } else if (endpoint.get().authenticated()) {
      refuse(use, member, endpoint.get().name() + " gives the token out and can't ask for it: remove authenticated = true there");
      return Optional.empty();
    }
    return endpoint;
  }

  private void checkToken(Use use, Endpoint endpoint, String member, String accessor) {
    boolean isThere =
        endpoint.responses().stream()
            .filter(response -> response.status() == OK && response.body() instanceof ObjectBody)
            .flatMap(response -> objects.stream().filter(object -> response.body().equals(new ObjectBody(object.name()))))
            .flatMap(object -> object.field(accessor).stream())
            .anyMatch(field -> field.type() == Scalar.STRING && !field.mayBeNull());
    if (!isThere) {
      refuse(
          use,
          member,
          member + " names an accessor of the body with which " + endpoint.name() + " answers 200, a required String: \""
              + accessor + "\" is none");
    }
  }

  private @Nullable String credentials(Use use) {
    AnnotationValue given = Mirrors.explicit(use.mirror(), "credentials");
    boolean none = given == null || given.getValue() instanceof NoType;
    Optional<String> name = named(use, "credentials");
    boolean stored =
        name.isPresent() && objects.stream().anyMatch(object -> object.name().equals(name.get()) && object.stored() != null);
    if (!none && !stored) {
      refuse(
          use,
          "credentials",
          "credentials names no @ObjectType of this contract with @StoredDocument: declare one, and give its class");
    }
    return name.orElse(null);
  }

  private void refuse(Use use, String member, String message) {
    problems.add(Mirrors.position(use.declaration(), use.mirror(), member), ProblemId.AUTHENTICATION, message);
  }
}
