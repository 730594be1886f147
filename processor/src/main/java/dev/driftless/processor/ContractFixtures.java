package dev.driftless.processor;

import dev.driftless.processor.fixture.Fixture;
import dev.driftless.processor.fixture.Fixtures;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.problem.Position;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import dev.driftless.processor.read.Declarations;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Reads a contract's fixtures before code is generated from them, and puts copies of them beside that code. */
final class ContractFixtures {
  private ContractFixtures() {}

  /**
   * The fixtures; null where they can't be known, because the root isn't given or the contract itself has problems.
   *
   * @param problems those of the contract so far; gets what is wrong with its fixtures
   */
  static @Nullable List<Fixture> read(
      TypeElement declaration, Contract contract, Options options, Problems problems) {
    if (contract.fixtures().isEmpty() || options.root().isEmpty() || !problems.isEmpty()) {
      return null;
    }
    Position position = Declarations.fixtures(declaration);
    Optional<Path> root = options.directory();
    if (root.isEmpty()) {
      problems.add(position, ProblemId.OPTION, options.noDirectory());
      return null;
    }
    return Fixtures.read(root.get(), contract, position, problems);
  }

  /** Writes the bytes of each file as a resource. */
  static void write(
      TypeElement declaration, Contract contract, List<Fixture> fixtures, Filer filer, Problems problems) {
    for (Fixture fixture : fixtures) {
      String resource = fixture.resource(contract);
      try (OutputStream out =
          filer.createResource(StandardLocation.CLASS_OUTPUT, "", resource, declaration).openOutputStream()) {
        out.write(fixture.json().text().getBytes(StandardCharsets.UTF_8));
      } catch (FilerException exists) {
        problems.add(
            contract.position(), ProblemId.NAME_TAKEN, resource + " exists already: compile the contract once only");
      } catch (IOException | IllegalArgumentException failed) {
        problems.add(contract.position(), ProblemId.OUTPUT, "Can't write " + resource + ": " + failed.getMessage());
      }
    }
  }
}
