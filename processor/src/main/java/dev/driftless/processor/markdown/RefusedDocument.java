package dev.driftless.processor.markdown;

/** Carries a problem from where it is found to where the outcome is made; never leaves the package. */
final class RefusedDocument extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient DocumentProblem problem;

  RefusedDocument(String path, int line, DocumentProblem.Kind kind, String message) {
    super(message);
    this.problem = new DocumentProblem(path, line, kind, message);
  }

  DocumentProblem problem() {
    return problem;
  }
}
