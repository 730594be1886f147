package dev.driftless.processor;

import dev.driftless.processor.fixture.Fixture;
import dev.driftless.processor.markdown.DocumentFiles;
import dev.driftless.processor.markdown.DocumentOutcome;
import dev.driftless.processor.markdown.Sections;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.problem.Position;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Brings a contract's documents up to date, or checks that they are. */
final class Documents {
  private final Contract contract;
  private final List<Fixture> fixtures;
  private final Position position;
  private final Options options;
  private final Problems problems;

  private Documents(
      Contract contract, List<Fixture> fixtures, Position position, Options options, Problems problems) {
    this.contract = contract;
    this.fixtures = fixtures;
    this.position = position;
    this.options = options;
    this.problems = problems;
  }

  /**
   * Writes or checks every document of the contract; touches nothing where the root is not given.
   *
   * @param contract a contract without problems
   * @param fixtures the contract's, all of them right
   * @param position where problems are reported
   */
  static void update(
      Contract contract, List<Fixture> fixtures, Position position, Options options, Problems problems) {
    if (options.root().isPresent()) {
      new Documents(contract, fixtures, position, options, problems).update();
    }
  }

  private void update() {
    Optional<Path> root = options.directory();
    if (!options.docs().equals(Options.WRITE) && !options.docs().equals(Options.CHECK)) {
      option(
          "The processor option " + Options.DOCS + " is " + Options.WRITE + " or " + Options.CHECK + ", not \""
              + options.docs() + "\"");
    } else if (root.isEmpty()) {
      option(options.noDirectory());
    } else if (!contract.documents().isEmpty()) {
      update(new DocumentFiles(root.get()));
    }
  }

  private void option(String message) {
    problems.add(position, ProblemId.OPTION, message);
  }

  private void update(DocumentFiles files) {
    Sections sections = new Sections(contract, fixtures);
    List<String> missing = new ArrayList<>(sections.required());
    boolean readable = true;
    for (String path : contract.documents().stream().distinct().toList()) {
      DocumentOutcome outcome =
          options.docs().equals(Options.WRITE)
              ? files.write(path, sections.ids(), sections)
              : files.check(path, sections.ids(), sections);
      outcome.problems()
          .forEach(
              problem ->
                  problems.add(
                      position, problem.id(), problem.location() + ": " + problem.message()));
      readable &= outcome.problems().isEmpty();
      missing.removeAll(sections.coveredBy(outcome.sections()));
    }
    // A file that can't be read may well have them.
    if (readable && !missing.isEmpty()) {
      problems.add(
          position,
          ProblemId.DOCUMENT_MARKER,
          "Sections of the contract stand in none of its documents: add these lines to "
              + String.join(" or ", contract.documents())
              + ":\n"
              + missing.stream().map(Sections::markers).collect(Collectors.joining("\n")));
    }
  }
}
