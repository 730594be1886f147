package dev.driftless.processor.markdown;

import dev.driftless.processor.problem.ProblemId;

/**
 * Why a document was left as it is.
 *
 * @param path the document, relative to the project root, as the contract names it
 * @param line the line at fault, from 1; 0 where the file as a whole is
 * @param kind what is wrong
 * @param message what is wrong and how to mend it, for the user; may have several lines
 */
public record DocumentProblem(String path, int line, Kind kind, String message) {

  /** The closed list of what can be wrong with a document. */
  public enum Kind {
    /** The path is no plain relative path, or leads out of the project root. */
    BAD_PATH(ProblemId.DOCUMENT),
    /** No such file. */
    MISSING(ProblemId.DOCUMENT),
    /** A directory, or something else that can't be read as a file. */
    UNREADABLE(ProblemId.DOCUMENT),
    /** The file, or the text to be written into it, is no UTF-8. */
    NOT_UTF8(ProblemId.DOCUMENT),
    /** The file holds no marker at all. */
    NO_MARKER(ProblemId.DOCUMENT_MARKER),
    /** Reads like a marker, but is none. */
    MALFORMED_MARKER(ProblemId.DOCUMENT_MARKER),
    /** A region begins and doesn't end. */
    UNCLOSED(ProblemId.DOCUMENT_MARKER),
    /** An end marker, and no region is open. */
    END_WITHOUT_BEGIN(ProblemId.DOCUMENT_MARKER),
    /** An end marker of another section than the open one. */
    WRONG_END(ProblemId.DOCUMENT_MARKER),
    /** A region begins inside another one. */
    NESTED(ProblemId.DOCUMENT_MARKER),
    /** A section stands in the file twice. */
    DUPLICATE(ProblemId.DOCUMENT_MARKER),
    /** The contract has no such section. */
    UNKNOWN_SECTION(ProblemId.DOCUMENT_MARKER),
    /** The section {@code all} beside another one. */
    ALL_WITH_OTHERS(ProblemId.DOCUMENT_MARKER),
    /** Check only: a region isn't what the contract says. */
    OUTDATED(ProblemId.DOCUMENT_STALE),
    /** The file couldn't be written. */
    NOT_WRITTEN(ProblemId.DOCUMENT);

    private final ProblemId id;

    Kind(ProblemId id) {
      this.id = id;
    }
  }

  /** The stable id that users search for. */
  public ProblemId id() {
    return kind.id;
  }

  /** The path, followed by a colon and the line where there is one. */
  public String location() {
    return line == 0 ? path : path + ":" + line;
  }
}
