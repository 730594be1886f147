package dev.driftless.processor.check;

import dev.driftless.processor.fixture.Interpreter;
import dev.driftless.processor.json.MalformedJsonException;
import dev.driftless.processor.json.ParsedJson;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Endpoint.NoBody;
import dev.driftless.processor.model.Endpoint.ObjectBody;
import dev.driftless.processor.model.Endpoint.Response;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import dev.driftless.runtime.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every example of a response is JSON, and valid for the response's body. */
final class ResponseExampleCheck {
  private final Contract contract;
  private final Problems problems;
  private final Interpreter interpreter;

  private ResponseExampleCheck(Contract contract, Problems problems) {
    this.contract = contract;
    this.problems = problems;
    this.interpreter = new Interpreter(contract);
  }

  /** Adds a problem, where the examples stand, for each that is not. */
  static void check(Contract contract, Problems problems) {
    ResponseExampleCheck check = new ResponseExampleCheck(contract, problems);
    contract.endpoints().stream().flatMap(endpoint -> endpoint.responses().stream()).forEach(check::response);
  }

  private void response(Response response) {
    List<String> examples = response.examples();
    if (response.body() instanceof NoBody && !examples.isEmpty()) {
      invalid(response, response.name() + "() has no body and so no examples: remove them");
      return;
    }
    for (int i = 0; i < examples.size(); i++) {
      String subject = examples.size() == 1 ? "this example" : "example " + (i + 1) + " of " + examples.size();
      try {
        violations(response, ParsedJson.of(examples.get(i)).tree())
            .ifPresent(reasons -> invalid(response, subject + " is not valid: " + reasons));
      } catch (MalformedJsonException malformed) {
        invalid(
            response,
            subject + " is no JSON: line " + malformed.line() + ", column " + malformed.column() + ": "
                + malformed.getMessage());
      }
    }
  }

  private Optional<String> violations(Response response, @Nullable Object tree) {
    return response.body() instanceof ObjectBody body
        ? find(body.name()).flatMap(object -> reasons(interpreter.object(object, tree)))
        : Optional.empty();
  }

  /** The body; empty for one that is left out of the contract because it isn't sound itself. */
  private Optional<ObjectType> find(String body) {
    return contract.allObjects().stream().filter(object -> object.name().equals(body)).findFirst();
  }

  private static Optional<String> reasons(List<Violation> violations) {
    return violations.isEmpty()
        ? Optional.empty()
        : Optional.of(
            violations.stream()
                .map(
                    violation ->
                        (violation.pointer().isEmpty() ? "the body" : violation.pointer()) + ": " + violation.message())
                .collect(Collectors.joining("; ")));
  }

  private void invalid(Response response, String message) {
    problems.add(response.examplesPosition(), ProblemId.EXAMPLE_INVALID, message);
  }
}
