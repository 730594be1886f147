package dev.driftless.processor.check;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.model.Endpoint.NoBody;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What endpoints must keep among each other and with the rest of the contract. */
final class EndpointCheck {
  /** Methods whose requests have no content that means anything (RFC 9110, sections 9.3.1, 9.3.2 and 9.3.8). */
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "TRACE");

  /** Statuses of responses that have no content (RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5). */
  private static final Set<Integer> NO_CONTENT = Set.of(204, 205, 304);

  private EndpointCheck() {}

  static void check(Contract contract, Problems problems) {
    Map<String, String> byRequestLine = new HashMap<>();
    for (Endpoint endpoint : contract.endpoints()) {
      String requestLine = endpoint.method() + " " + endpoint.path();
      String other = byRequestLine.putIfAbsent(requestLine, endpoint.name());
      if (other != null) {
        problem(endpoint, problems, endpoint.name() + " and " + other + " are both " + requestLine + ": remove one");
      }
      // An authentication that isn't sound has a problem of its own.
      boolean isDeclared = problems.list().stream().anyMatch(problem -> problem.id() == ProblemId.AUTHENTICATION);
      if (endpoint.authenticated() && contract.authentication() == null && !isDeclared) {
        problem(
            endpoint,
            problems,
            endpoint.name() + " is authenticated, and the contract doesn't say how: declare an @Authentication");
      }
      Endpoint.Request request = endpoint.request();
      if (request != null && WITHOUT_BODY.contains(endpoint.method())) {
        problem(
            endpoint,
            problems,
            "A body has no meaning in a " + endpoint.method()
                + " request (RFC 9110, section 9.3): remove @Request from " + endpoint.name()
                + ", or choose another method");
      }
      endpoint.responses().forEach(response -> checkBody(response, problems));
      if (request != null && contract.allObjects().stream().anyMatch(object -> object.name().equals(request.body()))) {
        checkBatch(contract, endpoint, contract.object(request.body()), problems);
      }
    }
  }

  private static void checkBody(Endpoint.Response response, Problems problems) {
    if (NO_CONTENT.contains(response.status()) && !(response.body() instanceof NoBody)) {
      problems.add(
          response.position(),
          ProblemId.RESPONSE,
          "A response " + response.status() + " has no body (RFC 9110): let " + response.name() + "() return void");
    }
  }

  private static void checkBatch(Contract contract, Endpoint endpoint, ObjectType body, Problems problems) {
    long lists = body.fields().stream().filter(field -> contract.holdsEvents(field)).count();
    if (lists > 1) {
      problem(
          endpoint,
          problems,
          "The request of " + endpoint.name() + " has " + lists + " lists of events, and a batch is one: put the others"
              + " into objects of their own");
    }
  }

  private static void problem(Endpoint endpoint, Problems problems, String message) {
    problems.add(endpoint.position(), ProblemId.ENDPOINT, message);
  }
}
