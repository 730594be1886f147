package dev.driftless.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What isn't even Java is the compiler's to tell: Driftless may add to it, but not fail itself. */
final class BrokenSourcesTest {
  private static final String ANSWER = "/** Ok. */ @Response(status = 200) @ProducerAction(\"Goes on.\") void ok();";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Endpoint(method = \"GET\", path = \"/\", headers = 5) interface Look { %s }",
        "@Endpoint(method = \"GET\", path = \"/\", headers = {@Header(name = \"X\")}) interface Look { %s }",
        "@Endpoint(method = \"GET\", path = \"/\", headers = {Missing.HEADER, @Deprecated}) interface Look { %s }",
        "@Endpoint(method = Missing.NAME, path = 7, timeoutSeconds = \"9\","
            + " maxEncodedBytes = 1.5) interface Look { %s }",
        "@Endpoint interface Look { %s }",
        "@Endpoint(method = \"GET\", path = \"/\") interface Look { @Response void none(); %s }",
        "@Endpoint(method = \"GET\", path = \"/\") interface Look { @Response(status = Missing.STATUS) void none(); }",
        "@Endpoint(method = \"GET\", path = \"/\") class Look { @Response(status = 200) void none() {} }",
        "@Endpoint(method = \"GET\", path = \"/\") enum Look { ONE }",
        "@Endpoint(method = \"GET\", path = \"/\") @ObjectType interface Look { %s }",
        "@Authentication interface Token {}",
        "@Authentication(scheme = 1, login = Missing.class, refresh = 7,"
            + " credentials = Missing.class) interface Token {}",
        "@Authentication(scheme = \"B\", login = List.class, refresh = int.class, accessToken = \"\","
            + " refreshToken = \"\", refreshWhen = \"\", whenRefreshFails = \"\","
            + " credentials = int[].class) interface Token {}",
        "@ObjectType enum Colour { RED } @ObjectType interface Box { Colour colour(); @Optional List<Colour> more(); }",
        "@ObjectType @ItemResult interface Result { int one(); }",
        "@ObjectType @ItemResult(id = \"one\", status = \"two\", reason = \"one\")"
            + " interface Result { String one(); Gone two(); }",
        "@ObjectType @ItemResult(id = \"one\", status = \"two\", reason = \"one\")"
            + " interface Result { @Example(\"x\") String one(); Colour two(); } @ObjectType enum Colour { RED }",
        "@ObjectType @StoredDocument interface Keys { Missing one(); }",
        "@ObjectType @StoredDocument(location = 1) interface Keys { Keys keys(); @Optional List<Keys> more(); }",
        "@ErrorCategories enum Kind { @Category ONE,"
            + " @Category(keywords = Missing.WORDS, suggestedAction = 1) TWO, THREE }",
        "@ErrorCategories(commonTexts = 1) enum Kind {}",
        "enum Status { @Outcome ONE, @Outcome(Missing.KIND) TWO, @Outcome(Outcome.Kind.GONE) THREE }",
        "@ObjectType interface Box { @JsonAlias(Missing.NAME) int one(); @JsonAlias(1) int two(); }",
      })
  void driftlessItselfNeverFails(String declarations) {
    Compilation compilation = Compiling.compile(Contracts.with(declarations.replace("%s", ANSWER)));
    assertEquals(Compilation.Status.FAILURE, compilation.status());
    assertEquals(
        List.of(),
        compilation.diagnostics().stream()
            .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
            .filter(text -> text.contains("[driftless:defect]") || text.contains("Exception"))
            .toList());
  }
}
