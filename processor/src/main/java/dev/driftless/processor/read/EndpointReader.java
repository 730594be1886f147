package dev.driftless.processor.read;

import dev.driftless.ProducerAction;
import dev.driftless.Request;
import dev.driftless.Response;
import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.model.Endpoint.AnyBody;
import dev.driftless.processor.model.Endpoint.Body;
import dev.driftless.processor.model.Endpoint.NoBody;
import dev.driftless.processor.model.Endpoint.ObjectBody;
import dev.driftless.processor.model.ObjectType.Kind;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the endpoints of a contract: interfaces whose methods are a request and responses. */
final class EndpointReader {
  private static final Pattern METHOD = Pattern.compile("[A-Z]+");

  /** A path-absolute of RFC 3986, section 3.3; two slashes at its beginning would make a host of what follows. */
  private static final Pattern PATH = Pattern.compile("/(?!/)[A-Za-z0-9._~!$&'()*+,;=:@%/-]*");

  private static final Pattern BROKEN_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private final TypeReader types;
  private final FieldReader fields;
  private final HeaderReader headers;
  private final DocComments docs;
  private final Problems problems;

  EndpointReader(TypeReader types, FieldReader fields, DocComments docs, Problems problems) {
    this.types = types;
    this.fields = fields;
    this.headers = new HeaderReader(problems);
    this.docs = docs;
    this.problems = problems;
  }

  Endpoint read(TypeElement declaration) {
    Source source =
        new Source(declaration, Mirrors.find(declaration, dev.driftless.Endpoint.class).orElseThrow());
    Endpoint.Request request = null;
    List<Endpoint.Response> responses = new ArrayList<>();
    for (Element member : declaration.getEnclosedElements()) {
      if (!(member instanceof ExecutableElement method)) {
        problem(
            member,
            ProblemId.DECLARATION_SHAPE,
            member.getSimpleName() + " has no place here: an endpoint holds methods only; types stand in the contract"
                + " itself");
        continue;
      }
      if (!isMessage(method)) {
        continue;
      }
      fields.refuseForeignAnnotations(method, List.of());
      fields.refuseConstraints(method);
      refuseOnBody(method);
      if (Mirrors.has(method, Request.class)) {
        request = request(method, request);
      } else {
        response(method).ifPresent(responses::add);
      }
    }
    checkStatuses(declaration, responses);
    return new Endpoint(
        declaration.getSimpleName().toString(),
        docs.of(declaration),
        method(source),
        path(source),
        Mirrors.get(source.mirror(), "authenticated", Boolean.class, false),
        headers.read(declaration, source.mirror()),
        contentEncoding(source, request),
        Mirrors.string(source.mirror(), "order").strip(),
        (int) amount(source, "timeoutSeconds", request, true),
        amount(source, "maxEncodedBytes", request, false),
        amount(source, "maxDecodedBytes", request, false),
        request,
        responses,
        SourcePosition.of(declaration));
  }

  private record Source(TypeElement declaration, AnnotationMirror mirror) {}

  // The members of @Endpoint

  private String method(Source source) {
    String method = Mirrors.string(source.mirror(), "method");
    if (!METHOD.matcher(method).matches()) {
      refuse(source, "method", "\"" + method + "\" is no HTTP method: write it in upper-case letters, such as POST");
    }
    return method;
  }

  private String path(Source source) {
    String path = Mirrors.string(source.mirror(), "path");
    if (!PATH.matcher(path).matches() || BROKEN_PERCENT.matcher(path).find()) {
      refuse(
          source,
          "path",
          "\"" + path + "\" is no path on a server: begin it with one /, leave out query and fragment, and"
              + " percent-encode other characters than those of RFC 3986");
    }
    return path;
  }

  private String contentEncoding(Source source, Endpoint.@Nullable Request request) {
    String encoding = Mirrors.string(source.mirror(), "contentEncoding");
    if (!encoding.isEmpty() && !encoding.equals("gzip")) {
      refuse(source, "contentEncoding", "The body can be encoded with gzip, or not at all: \"" + encoding + "\" is not known");
    } else if (!encoding.isEmpty() && request == null) {
      refuse(source, "contentEncoding", "There is no body to encode: add a method with @Request, or remove contentEncoding");
    }
    return encoding;
  }

  private long amount(Source source, String member, Endpoint.@Nullable Request request, boolean withoutBody) {
    long amount = Mirrors.get(source.mirror(), member, Number.class, 0).longValue();
    if (amount < 0) {
      refuse(source, member, member + " can't be negative; leave it out where there is no limit");
    } else if (amount > 0 && request == null && !withoutBody) {
      refuse(source, member, "There is no body to limit: add a method with @Request, or remove " + member);
    }
    return amount;
  }

  private void refuse(Source source, String member, String message) {
    problems.add(Mirrors.position(source.declaration(), source.mirror(), member), ProblemId.ENDPOINT, message);
  }

  // Its methods

  private boolean isMessage(ExecutableElement method) {
    boolean plain =
        method.getModifiers().contains(Modifier.ABSTRACT)
            && method.getParameters().isEmpty()
            && method.getTypeParameters().isEmpty()
            && method.getThrownTypes().isEmpty();
    boolean request = Mirrors.has(method, Request.class);
    boolean response = Mirrors.has(method, Response.class);
    if (!plain || request == response) {
      problem(
          method,
          ProblemId.ENDPOINT,
          method.getSimpleName() + "() is no message: an endpoint has abstract methods without parameters, each with just"
              + " one of @Request and @Response");
      return false;
    }
    return true;
  }

  private Endpoint.@Nullable Request request(ExecutableElement method, Endpoint.@Nullable Request before) {
    if (before != null) {
      problem(
          method,
          ProblemId.ENDPOINT,
          "An endpoint has one request, and " + before.name() + "() is it already: remove one of the two");
      return before;
    }
    Optional<ObjectRef> body = object(method.getReturnType());
    if (body.isEmpty()) {
      problem(
          method,
          ProblemId.ENDPOINT,
          "The body of a request is an @ObjectType of this contract, not " + shown(method.getReturnType())
              + ": declare one, and return it");
      return null;
    }
    return new Endpoint.Request(method.getSimpleName().toString(), docs.of(method), body.get().name());
  }

  private Optional<Endpoint.Response> response(ExecutableElement method) {
    AnnotationMirror mirror = Mirrors.find(method, Response.class).orElseThrow();
    int status = Mirrors.get(mirror, "status", Integer.class, Response.ANY_OTHER);
    if (status != Response.ANY_OTHER && (status < 200 || status > 599)) {
      problems.add(
          Mirrors.position(method, mirror, "status"),
          ProblemId.RESPONSE,
          status + " is no final status (RFC 9110): give one from 200 to 599, or Response.ANY_OTHER");
    }
    Optional<Body> body = body(method.getReturnType());
    if (body.isEmpty() && method.getReturnType().getKind() != TypeKind.ERROR) {
      problem(
          method,
          ProblemId.RESPONSE,
          "The body of a response is an @ObjectType of this contract, Object for anything, or void for none, not "
              + shown(method.getReturnType()));
    }
    String doc = docs.of(method);
    String action =
        Mirrors.find(method, ProducerAction.class).map(given -> Mirrors.string(given, "value").strip()).orElse("");
    if (doc.isEmpty()) {
      problem(
          method, ProblemId.RESPONSE, method.getSimpleName() + "() has no doc comment: say what the status means");
    }
    if (action.isEmpty()) {
      problem(
          method,
          ProblemId.RESPONSE,
          "What does the producer do on " + method.getSimpleName() + "()? Say it with @ProducerAction(\"…\")");
    }
    return body.map(
        known ->
            new Endpoint.Response(
                method.getSimpleName().toString(),
                doc,
                status,
                action,
                known,
                Mirrors.strings(mirror, "examples"),
                Mirrors.string(mirror, "noFixture").strip(),
                Mirrors.position(method, mirror, "status"),
                Mirrors.position(method, mirror, "examples")));
  }

  private Optional<Body> body(TypeMirror type) {
    if (type.getKind() == TypeKind.VOID) {
      return Optional.of(new NoBody());
    }
    return TypeReader.nameOf(type).equals("java.lang.Object")
        ? Optional.of(new AnyBody())
        : object(type).map(object -> new ObjectBody(object.name()));
  }

  /** An object, but not the envelope: an event travels in one. */
  private Optional<ObjectRef> object(TypeMirror type) {
    return types.single(type)
        .filter(
            single ->
                single instanceof ObjectRef
                    && type instanceof DeclaredType declared
                    && ContractReader.kind((TypeElement) declared.asElement()).filter(Kind.OBJECT::equals).isPresent())
        .map(ObjectRef.class::cast);
  }

  private static String shown(TypeMirror type) {
    return type.getKind() == TypeKind.ARRAY ? "an array" : TypeReader.nameOf(type);
  }

  /** A body is there as a whole or not at all. */
  private void refuseOnBody(ExecutableElement method) {
    for (AnnotationMirror mirror : method.getReturnType().getAnnotationMirrors()) {
      if (Mirrors.find(method.getAnnotationMirrors(), Mirrors.nameOf(mirror)).isEmpty()) {
        problem(
            method,
            ProblemId.MISPLACED_ANNOTATION,
            "@" + Mirrors.typeOf(mirror).getSimpleName() + " has no meaning on the body " + method.getSimpleName()
                + "(): remove it here, and put what there is to say on the fields of the object");
      }
    }
  }

  private void checkStatuses(TypeElement declaration, List<Endpoint.Response> responses) {
    if (responses.isEmpty()) {
      problem(
          declaration,
          ProblemId.RESPONSE,
          declaration.getSimpleName() + " answers nothing: add a method with @Response(status = …) for each status");
    }
    Map<Integer, String> byStatus = new TreeMap<>();
    for (Endpoint.Response response : responses) {
      String other = byStatus.putIfAbsent(response.status(), response.name());
      if (other != null) {
        problems.add(
            response.position(),
            ProblemId.RESPONSE,
            response.name() + "() and " + other + "() answer with the same status: an endpoint has one response for each");
      }
    }
  }

  private void problem(Element element, ProblemId id, String message) {
    problems.add(SourcePosition.of(element), id, message);
  }
}
