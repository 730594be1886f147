package dev.driftless.processor.markdown;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.driftless.processor.markdown.DocumentProblem.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFilesTest {
  private static final List<String> OFFERED = List.of("lanes", "envelope", "all");
  private static final SectionWriter WRITER = (section, headings) -> "new " + section;
  private static final String OLD = "# T\n<!-- driftless:begin lanes -->\nold\n<!-- driftless:end lanes -->\nend";
  private static final String NEW =
      "# T\n<!-- driftless:begin lanes -->\n\nnew lanes\n\n<!-- driftless:end lanes -->\nend";

  @TempDir Path parent;
  private Path root;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectories(parent.resolve("project/docs")).getParent();
  }

  private Path file(String path, String text) throws IOException {
    return Files.writeString(root.resolve(path), text);
  }

  private DocumentOutcome write(String path) {
    return new DocumentFiles(root).write(path, OFFERED, WRITER);
  }

  private static void assertRefused(Kind kind, int line, String part, DocumentOutcome outcome) {
    assertFalse(outcome.written());
    assertEquals(1, outcome.problems().size(), outcome::toString);
    DocumentProblem problem = outcome.problems().get(0);
    assertEquals(kind, problem.kind());
    assertEquals(line, problem.line());
    assertTrue(problem.message().contains(part), problem::message);
  }

  private List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void regionsAreBroughtUpToDate() throws IOException {
    Path file = file("docs/a.md", OLD);
    assertEquals(new DocumentOutcome(true, List.of("lanes"), List.of()), write("docs/a.md"));
    assertEquals(NEW, Files.readString(file));
    assertEquals(List.of("a.md"), names(root.resolve("docs")));
  }

  @Test
  void anEqualFileIsNotTouched() throws IOException {
    Path file = file("a.md", NEW);
    FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(file, longAgo);
    assertEquals(new DocumentOutcome(false, List.of("lanes"), List.of()), write("a.md"));
    assertEquals(longAgo, Files.getLastModifiedTime(file));
  }

  @Test
  void aFileWithProblemsIsLeftAlone() throws IOException {
    String text = OLD + "\n<!-- driftless:begin envelope -->\n<!-- driftless:end lanes -->\n<!-- driftless:bgin x -->";
    Path file = file("a.md", text);
    DocumentOutcome outcome = write("a.md");
    assertEquals(List.of("a.md:7", "a.md:8"),
        outcome.problems().stream().map(DocumentProblem::location).toList(), outcome::toString);
    assertEquals(text, Files.readString(file));
  }

  @Test
  void aMissingFileIsShownTheLinesToPutIn() {
    assertRefused(Kind.MISSING, 0, "The document doesn't exist. Create it with the lines of the sections it is to have,"
        + " and your own text around them:\n<!-- driftless:begin lanes -->\n<!-- driftless:end lanes -->\n\n"
        + "<!-- driftless:begin envelope -->\n<!-- driftless:end envelope -->\n", write("docs/none.md"));
    assertFalse(Files.exists(root.resolve("docs/none.md")));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", " ", "/a.md", "a.md/", "./a.md", "docs//a.md", "docs/../a.md", "../a.md", "..", ".", "docs\\a.md", "C:/a.md",
    "C:a.md", "a\u0000.md"})
  void onlyAPlainRelativePathIsTaken(String path) throws IOException {
    file("a.md", OLD);
    assertRefused(Kind.BAD_PATH, 0, "`contracts/events.md`", write(path));
    assertEquals(OLD, Files.readString(root.resolve("a.md")));
  }

  @Test
  void aMissingRootIsReported() {
    DocumentFiles files = new DocumentFiles(parent.resolve("nowhere"));
    assertRefused(Kind.BAD_PATH, 0, "no such file", files.write("a.md", OFFERED, WRITER));
  }

  @Test
  void aLinkThatLeadsOutOfTheRootIsRefused() throws IOException {
    Path outside = Files.createDirectory(parent.resolve("project-2"));
    Path target = Files.writeString(outside.resolve("a.md"), OLD);
    Files.createSymbolicLink(root.resolve("file.md"), target);
    Files.createSymbolicLink(root.resolve("linked"), outside);
    assertRefused(Kind.BAD_PATH, 0, "leads out of the project root", write("file.md"));
    assertRefused(Kind.BAD_PATH, 0, "leads out of the project root", write("linked/a.md"));
    assertEquals(OLD, Files.readString(target));
  }

  @Test
  void aLinkInsideTheRootStaysALink() throws IOException {
    Path target = file("docs/a.md", OLD);
    Path link = Files.createSymbolicLink(root.resolve("b.md"), Path.of("docs/a.md"));
    assertTrue(write("b.md").written());
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(NEW, Files.readString(target));
  }

  @Test
  void aRootThatIsItselfALinkIsFollowed() throws IOException {
    Path file = file("a.md", OLD);
    Path link = Files.createSymbolicLink(parent.resolve("link"), root);
    assertTrue(new DocumentFiles(link).write("a.md", OFFERED, WRITER).written());
    assertEquals(NEW, Files.readString(file));
  }

  @Test
  void brokenAndCircularLinksAreReported() throws IOException {
    Files.createSymbolicLink(root.resolve("broken.md"), Path.of("none.md"));
    Files.createSymbolicLink(root.resolve("circle.md"), Path.of("circle.md"));
    assertRefused(Kind.MISSING, 0, "symbolic link to a file that doesn't exist", write("broken.md"));
    assertRefused(Kind.UNREADABLE, 0, "can't be read", write("circle.md"));
  }

  @Test
  void aDirectoryIsNoDocument() {
    assertRefused(Kind.UNREADABLE, 0, "This is a directory.", write("docs"));
  }

  @Test
  void aFileOnTheWayIsReported() throws IOException {
    file("a.md", OLD);
    assertRefused(Kind.UNREADABLE, 0, "can't be read", write("a.md/b.md"));
  }

  @Test
  void anUnreadableFileIsReported() throws IOException {
    Path file = file("a.md", OLD);
    assumePosix();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "nothing is unreadable to this user");
    assertRefused(Kind.UNREADABLE, 0, "permission denied", write("a.md"));
  }

  @Test
  void whatIsNoUtf8IsRefusedAtItsLine() throws IOException {
    byte[] latin1 = (OLD + "\nPr\u00fcfung\n").getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(root.resolve("a.md"), latin1);
    assertRefused(Kind.NOT_UTF8, 6, "Save the file as UTF-8", write("a.md"));
    assertArrayEquals(latin1, Files.readAllBytes(file));
  }

  @Test
  void aCharacterCutOffAtTheEndIsRefused() throws IOException {
    byte[] cut = new byte[] {'a', '\n', (byte) 0xE2, (byte) 0x82};
    Files.write(root.resolve("a.md"), cut);
    assertRefused(Kind.NOT_UTF8, 2, "Save the file as UTF-8", write("a.md"));
  }

  @Test
  void halfASurrogatePairIsNotWritten() throws IOException {
    Path file = file("a.md", OLD);
    DocumentOutcome outcome = new DocumentFiles(root).write("a.md", OFFERED, (section, headings) -> "\uD83D");
    assertRefused(Kind.NOT_UTF8, 0, "surrogate pair", outcome);
    assertEquals(OLD, Files.readString(file));
  }

  @Test
  void bytesOutsideTheRegionsStay() throws IOException {
    String before = "\uFEFFa\r\nb\rc\n\u00fc\uD83D\uDE80\u0000\r\n<!-- driftless:begin lanes -->\r\n";
    String after = "<!-- driftless:end lanes -->\n\n\r\n \t";
    Path file = file("a.md", before + "old" + "\n" + after);
    assertTrue(write("a.md").written());
    assertArrayEquals((before + "\r\nnew lanes\r\n\r\n" + after).getBytes(StandardCharsets.UTF_8),
        Files.readAllBytes(file));
  }

  @Test
  void permissionsStay() throws IOException {
    assumePosix();
    Path file = file("a.md", OLD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-x--x"));
    assertTrue(write("a.md").written());
    assertEquals("rw-r-x--x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void aReadOnlyFileIsRespected() throws IOException {
    assumePosix();
    Path file = file("a.md", OLD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assumeFalse(Files.isWritable(file), "nothing is read-only to this user");
    assertRefused(Kind.NOT_WRITTEN, 0, "the file is read-only", write("a.md"));
    assertEquals(OLD, Files.readString(file));
  }

  @Test
  void aReadOnlyDirectoryIsReported() throws IOException {
    assumePosix();
    Path file = file("docs/a.md", OLD);
    Files.setPosixFilePermissions(root.resolve("docs"), PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeFalse(Files.isWritable(root.resolve("docs")), "nothing is read-only to this user");
      assertRefused(Kind.NOT_WRITTEN, 0, "permission denied", write("docs/a.md"));
      assertEquals(OLD, Files.readString(file));
    } finally {
      Files.setPosixFilePermissions(root.resolve("docs"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void aFailedMoveLeavesTheFileAndNoTemporaryOne() throws IOException {
    Path file = file("docs/a.md", OLD);
    DocumentFiles files = new DocumentFiles(root, new FileReplacement((from, to, options) -> {
      throw new IOException("disk full");
    }));
    assertRefused(Kind.NOT_WRITTEN, 0, "disk full", files.write("docs/a.md", OFFERED, WRITER));
    assertEquals(OLD, Files.readString(file));
    assertEquals(List.of("a.md"), names(root.resolve("docs")));
  }

  @Test
  void withoutAtomicMovesAPlainOneReplacesTheFile() throws IOException {
    Path file = file("docs/a.md", OLD);
    List<Object> options = new ArrayList<>();
    DocumentFiles files = new DocumentFiles(root, new FileReplacement((from, to, asked) -> {
      options.addAll(List.of(asked));
      if (List.of(asked).contains(StandardCopyOption.ATOMIC_MOVE)) {
        throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "not here");
      }
      Files.move(from, to, asked);
    }));
    assertTrue(files.write("docs/a.md", OFFERED, WRITER).written());
    assertEquals(List.of(StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING), options);
    assertEquals(NEW, Files.readString(file));
    assertEquals(List.of("a.md"), names(root.resolve("docs")));
  }

  @Test
  void checkAcceptsAnUpToDateFile() throws IOException {
    file("a.md", NEW);
    assertEquals(new DocumentOutcome(false, List.of("lanes"), List.of()), new DocumentFiles(root).check("a.md", OFFERED, WRITER));
  }

  @Test
  void checkShowsTheDifferenceAndWritesNothing() throws IOException {
    Path file = file("docs/a.md", NEW + "\n<!-- driftless:begin envelope -->\nx\n<!-- driftless:end envelope -->\n");
    FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(file, longAgo);
    DocumentOutcome outcome = new DocumentFiles(root).check("docs/a.md", OFFERED, WRITER);
    assertRefused(Kind.OUTDATED, 8, "", outcome);
    assertEquals("document-stale", outcome.problems().get(0).id().key());
    assertEquals("""
        The document differs from the contract in `envelope` (line 8). Compile with driftless.docs=write to bring it \
        up to date.
        --- a/docs/a.md
        +++ b/docs/a.md
        @@ -6,5 +6,7 @@
         <!-- driftless:end lanes -->
         end
         <!-- driftless:begin envelope -->
        -x
        +
        +new envelope
        +
         <!-- driftless:end envelope -->""", outcome.problems().get(0).message());
    assertEquals(longAgo, Files.getLastModifiedTime(file));
    assertTrue(Files.readString(file).endsWith("x\n<!-- driftless:end envelope -->\n"));
  }

  @Test
  void checkNamesEveryRegionThatDiffers() throws IOException {
    file("a.md", OLD + "\n<!-- driftless:begin envelope -->\n<!-- driftless:end envelope -->\n");
    DocumentOutcome outcome = new DocumentFiles(root).check("a.md", OFFERED, WRITER);
    assertRefused(Kind.OUTDATED, 2, "in `lanes` (line 2), `envelope` (line 6).", outcome);
  }

  @Test
  void checkSaysWhereOnlyLineEndingsDiffer() throws IOException {
    file("a.md", NEW.replace("new lanes\n", "new lanes\r\n"));
    assertRefused(Kind.OUTDATED, 2, "Only line endings differ.",
        new DocumentFiles(root).check("a.md", OFFERED, WRITER));
  }

  @Test
  void aLongDifferenceIsCut() throws IOException {
    file("a.md", OLD);
    String lines = IntStream.range(0, 500).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
    DocumentOutcome outcome = new DocumentFiles(root).check("a.md", OFFERED, (section, headings) -> lines);
    List<String> message = outcome.problems().get(0).message().lines().toList();
    assertEquals(122, message.size());
    // 500 lines, two blank ones, one removed, four around them, three of header.
    assertEquals("… 390 more lines", message.get(121));
  }

  @Test
  void checkReportsProblemsAsWriteDoes() throws IOException {
    file("a.md", "<!-- driftless:begin lanes -->");
    DocumentFiles files = new DocumentFiles(root);
    assertEquals(files.write("a.md", OFFERED, WRITER), files.check("a.md", OFFERED, WRITER));
    assertRefused(Kind.UNCLOSED, 1, "doesn't end", files.check("a.md", OFFERED, WRITER));
    assertRefused(Kind.MISSING, 0, "doesn't exist", files.check("b.md", OFFERED, WRITER));
  }

  private void assumePosix() {
    assumeTrue(root.getFileSystem().supportedFileAttributeViews().contains("posix"));
  }
}
