package dev.driftless.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a compilation does to the documents of a contract. */
class DocumentsTest {
  private static final String CONTRACT =
      """
      package shop;

      import dev.driftless.*;

      /** Shop events. */
      @EventContract(title = "Shop", version = "1.0.0", documents = {"docs/events.md", "docs/rest.md"})
      interface ShopContract {
        @Envelope
        interface Message {
          @EventTypeName String type();
          @PayloadBody Object body();
        }
        /** Somebody orders something. */
        @EventType(aggregate = "Order", id = "orderId")
        interface Ordered {
          /** The order. */
          @Ulid String orderId();
        }
      }
      """;

  private static final String EVENTS =
      """
      # Mine

      <!-- driftless:begin envelope -->
      <!-- driftless:end envelope -->
      Between.\r
      <!-- driftless:begin event:Ordered -->
      <!-- driftless:end event:Ordered -->
      """;

  private static final String REST =
      """
      <!-- driftless:begin contents -->
      <!-- driftless:end contents -->
      <!-- driftless:begin event-types -->
      <!-- driftless:end event-types -->
      """;

  @TempDir Path root;

  private Path write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static Compilation compile(String contract, String... options) {
    List<String> all = new ArrayList<>(List.of("-Xlint:all,-processing"));
    all.addAll(Arrays.asList(options));
    return javac()
        .withProcessors(new DriftlessProcessor())
        .withOptions(all)
        .compile(JavaFileObjects.forSourceString("shop.ShopContract", contract));
  }

  private Compilation compileInRoot(String... options) {
    List<String> all = new ArrayList<>(List.of("-Adriftless.root=" + root));
    all.addAll(Arrays.asList(options));
    return compile(CONTRACT, all.toArray(String[]::new));
  }

  private static List<Diagnostic<? extends JavaFileObject>> errors(Compilation compilation) {
    return List.copyOf(compilation.errors());
  }

  /** The message without the indentation that the compiler gives to further lines. */
  private static String message(Diagnostic<?> error) {
    return error.getMessage(Locale.ROOT).replace("\n  ", "\n");
  }

  private static void assertOneError(Compilation compilation, String id, String... parts) {
    assertEquals(1, compilation.errors().size(), () -> compilation.errors().toString());
    Diagnostic<? extends JavaFileObject> error = compilation.errors().get(0);
    String message = message(error);
    assertTrue(message.endsWith("[driftless:" + id + "]"), message);
    for (String part : parts) {
      assertTrue(message.contains(part), () -> part + " is not in:\n" + message);
    }
  }

  /** Where {@code documents = …} has its value. */
  private static void assertAtDocuments(Compilation compilation) {
    Diagnostic<? extends JavaFileObject> error = compilation.errors().get(0);
    List<String> lines = CONTRACT.lines().toList();
    assertEquals(6, error.getLineNumber());
    assertEquals(1 + lines.get(5).indexOf("{\"docs"), error.getColumnNumber());
  }

  @Test
  void withoutTheRootNothingIsTouched() throws IOException {
    Path events = write("docs/events.md", EVENTS);
    assertEquals(List.of(), errors(compile(CONTRACT)));
    assertEquals(EVENTS, Files.readString(events));
  }

  @Test
  void sectionsAreFilledAndASecondCompilationChangesNothing() throws IOException {
    Path events = write("docs/events.md", EVENTS);
    Path rest = write("docs/rest.md", REST);
    assertEquals(List.of(), errors(compileInRoot()));
    String text = Files.readString(events);
    assertTrue(text.startsWith("# Mine\n\n<!-- driftless:begin envelope -->\n"), text);
    assertTrue(text.contains("<!-- driftless:end envelope -->\nBetween.\r\n<!-- driftless:begin event:Ordered -->"), text);
    assertTrue(text.contains("Somebody orders something."), text);
    assertTrue(Files.readString(rest).contains("version `1.0.0`"));
    FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(events, longAgo);
    assertEquals(List.of(), errors(compileInRoot()));
    assertEquals(longAgo, Files.getLastModifiedTime(events));
    assertEquals(List.of(), errors(compileInRoot("-Adriftless.docs=check")));
  }

  @Test
  void checkWritesNothingAndShowsTheDifference() throws IOException {
    Path events = write("docs/events.md", EVENTS);
    write("docs/rest.md", REST);
    assertEquals(List.of(), errors(compileInRoot()));
    String edited = Files.readString(events).replace("Somebody orders", "Nobody orders");
    Files.writeString(events, edited);
    Compilation check = compileInRoot("-Adriftless.docs=check");
    assertOneError(
        check, "document-stale", "docs/events.md:", "-Nobody orders something.", "+Somebody orders something.");
    assertAtDocuments(check);
    assertEquals(edited, Files.readString(events));
  }

  @Test
  void aDocumentThatDoesNotExistIsAnErrorThatShowsItsLines() throws IOException {
    write("docs/events.md", EVENTS);
    Compilation compilation = compileInRoot();
    assertOneError(
        compilation,
        "document",
        "docs/rest.md: The document doesn't exist",
        "<!-- driftless:begin event:Ordered -->\n<!-- driftless:end event:Ordered -->");
    assertAtDocuments(compilation);
    assertTrue(Files.notExists(root.resolve("docs/rest.md")));
  }

  @Test
  void aSectionThatStandsInNoDocumentIsAnErrorThatShowsItsMarkers() throws IOException {
    write("docs/events.md", EVENTS);
    write("docs/rest.md", REST.substring(0, REST.indexOf("<!-- driftless:begin event-types")));
    Compilation compilation = compileInRoot();
    assertOneError(
        compilation,
        "document-marker",
        "docs/events.md or docs/rest.md",
        "<!-- driftless:begin event-types -->\n<!-- driftless:end event-types -->");
    assertAtDocuments(compilation);
  }

  @Test
  void brokenMarkersLeaveTheFileAlone() throws IOException {
    String broken = EVENTS.replace("driftless:end envelope", "driftless:end envelop");
    Path events = write("docs/events.md", broken);
    write("docs/rest.md", REST);
    Compilation compilation = compileInRoot();
    assertTrue(compilation.errors().size() >= 1);
    compilation.errors()
        .forEach(
            error ->
                assertTrue(
                    error.getMessage(Locale.ROOT).matches("(?s)docs/events.md:\\d+: .*\\[driftless:document-marker]"),
                    error.getMessage(Locale.ROOT)));
    assertEquals(broken, Files.readString(events));
  }

  @Test
  void aContractWithAProblemLeavesDocumentsAlone() throws IOException {
    Path events = write("docs/events.md", EVENTS);
    write("docs/rest.md", REST);
    Compilation compilation =
        compile(CONTRACT.replace("@Ulid String orderId", "@Ulid long orderId"), "-Adriftless.root=" + root);
    assertTrue(compilation.errors().size() >= 1);
    assertEquals(EVENTS, Files.readString(events));
  }

  @Test
  void aDocumentOutsideTheRootIsRefused() throws IOException {
    Path outside = write("events.md", EVENTS);
    Files.createDirectories(root.resolve("project"));
    Compilation compilation =
        compile(CONTRACT.replace("\"docs/events.md\", \"docs/rest.md\"", "\"../events.md\""), "-Adriftless.root="
            + root.resolve("project"));
    assertOneError(compilation, "document", "../events.md: ");
    assertEquals(EVENTS, Files.readString(outside));
  }

  @Test
  void aRootThatIsNoDirectoryIsRefused() throws IOException {
    Path file = write("file", "");
    assertOneError(compile(CONTRACT, "-Adriftless.root=" + file), "option", "driftless.root", "existing directory");
  }

  @Test
  void aRootWithoutAValueIsRefused() {
    assertOneError(compile(CONTRACT, "-Adriftless.root="), "option", "driftless.root", "existing directory");
    assertOneError(compile(CONTRACT, "-Adriftless.root"), "option", "driftless.root", "existing directory");
  }

  @Test
  void anUnknownModeIsRefused() throws IOException {
    Path events = write("docs/events.md", EVENTS);
    assertOneError(compileInRoot("-Adriftless.docs=verify"), "option", "driftless.docs is write or check, not \"verify\"");
    assertEquals(EVENTS, Files.readString(events));
  }

  @Test
  void theSectionAllStandsForEveryOther() throws IOException {
    Path all = write("docs/all.md", "<!-- driftless:begin all -->\n<!-- driftless:end all -->\n");
    Compilation compilation =
        compile(
            CONTRACT.replace("\"docs/events.md\", \"docs/rest.md\"", "\"docs/all.md\""), "-Adriftless.root=" + root);
    assertEquals(List.of(), errors(compilation));
    assertTrue(Files.readString(all).contains("### Ordered"));
  }
}
