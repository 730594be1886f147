package dev.driftless.processor.markdown;

import static dev.driftless.processor.markdown.Declared.AT;
import static dev.driftless.processor.markdown.Declared.category;
import static dev.driftless.processor.markdown.Declared.field;
import static dev.driftless.processor.markdown.Declared.object;
import static dev.driftless.processor.markdown.Declared.response;
import static dev.driftless.processor.markdown.Declared.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.Outcome;
import dev.driftless.Response;
import dev.driftless.processor.model.Authentication;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.model.Endpoint.AnyBody;
import dev.driftless.processor.model.Endpoint.ObjectBody;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.ItemResult;
import dev.driftless.processor.model.ObjectType.StoredDocument;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Scalar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Whatever declarations say, it stays text: it makes no heading, table, marker, diagram or command of its own. */
final class HostileTextsTest {
  private static final String NASTY =
      """
      a | b `c|d` <b>*x*</b> ``` it's "$HOME" $(rm -r) &amp; \\
      # Heading
      ```
      <!-- driftless:begin all -->
      <!-- driftless:end all -->
      | no | table |
      | --- | --- |
      end; else #35; participant x as y %%{init: {}}%% P->>C: z <br/> -->""";
  private static final String PATH = "/it's/$HOME;(a)&b!*~/";
  private static final String HEADER = "it's \"$HOME\" `x` | $(y) ``` \\";

  private static final String MERMAID_TEXT = "([\\p{L}\\p{N} _.,'()/-]|#\\d+;|<br/>)+";
  private static final Pattern MERMAID_LINE = Pattern.compile(
      " *(sequenceDiagram|participant (producer as Producer|consumer as Consumer)|end"
          + "|(producer->>consumer|consumer-->>producer|Note over producer): " + MERMAID_TEXT
          + "|(alt|else|opt|loop|break) " + MERMAID_TEXT + ")");
  private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");

  private static final Contract CONTRACT = contract();
  private static final Sections SECTIONS = new Sections(CONTRACT);

  private static String all() {
    String empty = "# T\n\n<!-- driftless:begin all -->\n<!-- driftless:end all -->\n";
    return MarkedFile.parse("d.md", empty, SECTIONS.ids()).with(SECTIONS);
  }

  @Test
  void aDocumentStaysWholeAndTheSame() {
    MarkedFile again = MarkedFile.parse("d.md", all(), SECTIONS.ids());
    assertEquals(List.of(), again.problems());
    assertEquals(all(), again.with(SECTIONS));
  }

  @Test
  void thereAreNoHeadingsButThoseOfTheSections() {
    Set<String> headings = new LinkedHashSet<>();
    Headings.of(all()).forEach(heading -> headings.add(heading.text()));
    assertEquals(
        Set.of(
            "T", "How to read the tables", "Endpoints", "Send", "Request", "Responses", "Exchange", "Authentication",
            "Stored credentials", "Error categories", "Which category wins", "Objects", "Body", "Item", "Answer"),
        headings);
  }

  @Test
  void tablesKeepTheirColumns() {
    BlockScanner blocks = new BlockScanner();
    long columns = 0;
    int tables = 0;
    for (String line : all().split("\n", -1)) {
      boolean row = blocks.next(line) == BlockScanner.Kind.TEXT && line.startsWith("|");
      long pipes = row ? PIPE.matcher(line).results().count() : 0;
      if (row && columns > 0) {
        assertEquals(columns, pipes, line);
      }
      tables += row && columns == 0 ? 1 : 0;
      columns = pipes;
    }
    assertTrue(tables > 10, tables + " tables");
  }

  @Test
  void diagramsHaveNothingButTheirOwnLines() {
    int diagrams = 0;
    boolean inside = false;
    for (String line : all().split("\n", -1)) {
      if (line.equals("```mermaid")) {
        inside = true;
        diagrams++;
      } else if (line.equals("```")) {
        inside = false;
      } else if (inside) {
        assertTrue(MERMAID_LINE.matcher(line).matches(), line);
      }
    }
    assertEquals(2, diagrams);
  }

  @Test
  void keysThatAreNotBareAreQuotedInTheStoredDocument() {
    String text = SECTIONS.text("authentication", List.of());
    assertTrue(text.contains("| `\"we\\|ird k\\\"ey\"` | string |"), text);
    assertTrue(text.contains("\n\"we|ird k\\\"ey\" = \"a | b"), text);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void theCommandGivesEverythingToCurlAsItIs() throws IOException, InterruptedException {
    String section = SECTIONS.text("endpoint:Send", List.of());
    String command = section.substring(section.indexOf("```sh\n") + 6);
    command = command.substring(0, command.indexOf("\n```"));
    Process shell = new ProcessBuilder(
            "sh", "-c", "gzip() { :; }; curl() { printf '%s\\n' \"$@\"; }; " + command)
        .redirectErrorStream(true)
        .start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, shell.waitFor());
    assertEquals(
        List.of(
            "--include", "--request", "POST", PATH,
            "--header", "Authorization: Bearer ",
            "--header", "Content-Type: application/json",
            "--header", "Content-Encoding: gzip",
            "--header", "X-Nasty: " + HEADER,
            "--data-binary", "@-"),
        said.lines().toList());
  }

  @Test
  void examplesAreShownAsTheyWereDeclared() {
    String section = SECTIONS.text("endpoint:Send", List.of());
    assertTrue(section.contains("  \"number\": 1.50,\n"), section);
    assertTrue(section.contains("  \"nasty\": " + JsonText.compact(NASTY) + "\n"), section);
    assertFalse(section.contains("\r"), section);
  }

  private static Contract contract() {
    ObjectType body = object("Body", NASTY, text("text").doc(NASTY));
    ObjectType item = object(
            "Item", NASTY, text("id"), field("status", new EnumRef("Status")).doc(NASTY),
            text("why").alias("we|ird`").doc(NASTY))
        .with(new ItemResult("id", "status", "why"), null);
    ObjectType answer = object(
        "Answer",
        "",
        text("access"),
        text("refresh"),
        field("items", new ListOf(new ObjectRef("Item"), false, List.of())).doc(NASTY),
        field("details", new ListOrText(new ObjectRef("Item"))).doc(NASTY));
    ObjectType kept = object("Kept", NASTY, text("we|ird k\"ey").doc(NASTY))
        .with(null, new StoredDocument("~/a|b`c", "0640", "~/d|e`f"));
    Endpoint send = new Endpoint(
        "Send", NASTY, "POST", PATH, true, List.of(new Endpoint.Header("X-Nasty", HEADER, NASTY)), "gzip", NASTY, 0, 0,
        0,
        new Endpoint.Request("body", NASTY, "Body"),
        List.of(
            response(200, NASTY, NASTY, new ObjectBody("Answer")),
            response(
                Response.ANY_OTHER,
                NASTY,
                NASTY,
                new AnyBody(),
                "{\"number\":1.50,\r\n\"nasty\":" + JsonText.compact(NASTY) + "}")),
        AT);
    return new Contract(
        "example.Nasty", "example", NASTY, "1.0.0", NASTY, List.of(), "", null, List.of(),
        List.of(body, item, answer, kept),
        List.of(
            Declared.openEnum("Status", NASTY, status("A", NASTY, Outcome.Kind.REJECTED, NASTY)),
            Declared.categories(
                "Categories",
                NASTY,
                List.of(NASTY),
                category("FIRST", NASTY, NASTY, true, "a | b `c|d`", "end; else"),
                category("LAST", NASTY, NASTY, false))),
        List.of(),
        List.of(),
        List.of(send),
        new Authentication(
            "Bearer", NASTY, "Bearer", "Send", "Send", "access", "refresh", NASTY, NASTY, "Kept", AT),
        List.of(),
        List.of(),
        AT);
  }

  private static Declared.FieldBuilder text(String name) {
    return field(name, Scalar.STRING).example(NASTY);
  }
}
