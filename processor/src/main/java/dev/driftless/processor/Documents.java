package dev.driftless.processor;

import dev.driftless.processor.markdown.DocumentFiles;
import dev.driftless.processor.markdown.DocumentOutcome;
import dev.driftless.processor.markdown.Sections;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.problem.Position;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Brings a contract's documents up to date, or checks that they are. */
final class Documents {
  private final Contract contract;
  private final Position position;
  private final Options options;
  private final Problems problems;

  private Documents(Contract contract, Position position, Options options, Problems problems) {
    this.contract = contract;
    this.position = position;
    this.options = options;
    this.problems = problems;
  }

  /**
   * Writes or checks every document of the contract; touches nothing where the root is not given.
   *
   * @param contract a contract without problems
   * @param position where problems are reported
   */
  static void update(Contract contract, Position position, Options options, Problems problems) {
    if (options.root().isPresent()) {
      new Documents(contract, position, options, problems).update(options.root().get());
    }
  }

  private void update(String given) {
    Path root = root(given);
    if (!options.docs().equals(Options.WRITE) && !options.docs().equals(Options.CHECK)) {
      option(Options.DOCS + " is " + Options.WRITE + " or " + Options.CHECK + ", not \"" + options.docs() + "\"");
    } else if (root == null) {
      option(Options.ROOT + " names the project's root, an existing directory: \"" + given + "\" is none");
    } else if (!contract.documents().isEmpty()) {
      update(new DocumentFiles(root));
    }
  }

  private static Path root(String given) {
    try {
      Path root = Path.of(given);
      return !given.isBlank() && Files.isDirectory(root) ? root : null;
    } catch (InvalidPathException notAPath) {
      return null;
    }
  }

  private void option(String message) {
    problems.add(position, ProblemId.OPTION, "The processor option " + message);
  }

  private void update(DocumentFiles files) {
    Sections sections = new Sections(contract);
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
