package dev.driftless.processor.markdown;

import dev.driftless.processor.file.Reason;
import dev.driftless.processor.file.Utf8;
import dev.driftless.processor.markdown.DocumentProblem.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The documents of a project: every path, read and write of one goes through here. Nothing but the regions of existing
 * files inside the root is ever written, and that only where bytes differ.
 *
 * <p>A document is named by its path from the root, with {@code /} between names on every system; it may be a symbolic
 * link as long as its target lies inside the root too.
 */
public final class DocumentFiles {
  private final DocumentPath root;
  private final FileReplacement replacement;

  /** @param root an existing directory, the project's */
  public DocumentFiles(Path root) {
    this(root, new FileReplacement());
  }

  DocumentFiles(Path root, FileReplacement replacement) {
    this.root = new DocumentPath(root);
    this.replacement = replacement;
  }

  /**
   * Brings the regions of a document up to date.
   *
   * @param path the document's path from the root
   * @param offered the ids of all sections that can be had, in the order to list them in messages
   * @param writer the text of each of them
   */
  public DocumentOutcome write(String path, List<String> offered, SectionWriter writer) {
    try {
      Update update = update(path, offered, writer);
      if (!update.changes()) {
        return update.outcome(false, update.marked().problems());
      }
      replacement.replace(update.file(), update.newBytes());
      return update.outcome(true, List.of());
    } catch (RefusedDocument e) {
      return new DocumentOutcome(false, List.of(), List.of(e.problem()));
    } catch (IOException e) {
      return new DocumentOutcome(false, List.of(), List.of(new DocumentProblem(path, 0, Kind.NOT_WRITTEN,
          "The document couldn't be written: " + Reason.of(e) + ". Make it and its directory writable.")));
    }
  }

  /**
   * Writes nothing, and reports a document whose regions aren't up to date, at the first such region and with a unified
   * diff of the file. Takes the same arguments as {@link #write}.
   */
  public DocumentOutcome check(String path, List<String> offered, SectionWriter writer) {
    try {
      Update update = update(path, offered, writer);
      if (!update.changes()) {
        return update.outcome(false, update.marked().problems());
      }
      return update.outcome(false, List.of(outdated(path, offered, update)));
    } catch (RefusedDocument e) {
      return new DocumentOutcome(false, List.of(), List.of(e.problem()));
    }
  }

  /**
   * A document as it is and as it should be.
   *
   * @param newBytes the old ones where there are problems
   */
  private record Update(Path file, MarkedFile marked, byte[] oldBytes, byte[] newBytes, String newText) {
    boolean changes() {
      return !Arrays.equals(oldBytes, newBytes);
    }

    DocumentOutcome outcome(boolean written, List<DocumentProblem> problems) {
      return new DocumentOutcome(written, marked.sections(), problems);
    }
  }

  private Update update(String path, List<String> offered, SectionWriter writer) throws RefusedDocument {
    Path file = root.fileAt(path, MarkedFile.skeleton(offered));
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new RefusedDocument(path, 0, Kind.UNREADABLE,
          "The document can't be read: " + Reason.of(e) + ". Make it readable.");
    }
    MarkedFile marked = MarkedFile.parse(path, decoded(path, bytes), offered);
    if (!marked.problems().isEmpty()) {
      return new Update(file, marked, bytes, bytes, marked.text());
    }
    String newText = marked.with(writer);
    return new Update(file, marked, bytes, encoded(path, newText), newText);
  }

  private static DocumentProblem outdated(String path, List<String> offered, Update update) {
    MarkedFile expected = MarkedFile.parse(path, update.newText(), offered);
    List<Region> regions = new ArrayList<>();
    for (int i = 0; i < expected.regions().size(); i++) {
      Region region = update.marked().regions().get(i);
      if (!region.in(update.marked().text()).equals(expected.regions().get(i).in(update.newText()))) {
        regions.add(region);
      }
    }
    String names = regions.stream()
        .map(region -> "`" + region.section() + "` (line " + region.line() + ")")
        .collect(Collectors.joining(", "));
    String diff = DocumentDiff.of(path, update.marked().text(), update.newText());
    return new DocumentProblem(path, regions.get(0).line(), Kind.OUTDATED,
        "The document differs from the contract in " + names + ". Compile with driftless.docs=write to bring it up to"
            + " date.\n" + (diff.isEmpty() ? "Only line endings differ." : diff));
  }

  private static String decoded(String path, byte[] bytes) throws RefusedDocument {
    try {
      return Utf8.decoded(bytes);
    } catch (Utf8.MalformedException malformed) {
      throw new RefusedDocument(
          path, malformed.line(), Kind.NOT_UTF8, "This line is no valid UTF-8. Save the file as UTF-8.");
    }
  }

  private static byte[] encoded(String path, String text) throws RefusedDocument {
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      return Arrays.copyOf(bytes.array(), bytes.limit());
    } catch (CharacterCodingException e) {
      throw new RefusedDocument(path, 0, Kind.NOT_UTF8, "The generated text holds one half of a surrogate pair, which"
          + " UTF-8 can't express. Look for \\uD800 to \\uDFFF in the contract's doc comments and examples.");
    }
  }
}
