package dev.driftless.processor.java;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.driftless.processor.DriftlessProcessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The generated files of some contracts, compared as text. To accept new text: {@code mvn -pl processor -am test
 * -Dtest=GeneratedSourcesTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.accept=true}.
 */
class GeneratedSourcesTest {
  private static final Path RESOURCES = Path.of("src/test/resources/dev/driftless/processor/java");

  private enum Golden {
    /** Every file of a contract of events. */
    SHOP("shop.ShopContract", "golden", Set.of()),
    /** What endpoints, authentication and stored documents yield; the records are like those of the other. */
    DESK(
        "desk.DeskContract",
        "golden-desk",
        Set.of("SendEvents.java", "LogIn.java", "Renew.java", "BearerToken.java", "CredentialsFile.java")),
    /** Maps, unions, values of several kinds and integers that are constants. */
    PARCEL(
        "parcel.ParcelContract",
        "golden-parcel",
        Set.of(
            "HandedOver.java", "HandedOverReader.java", "HandedOverValidator.java", "Priority.java", "Carrier.java",
            "CarrierReader.java", "CarrierValidator.java", "Van.java", "Vessel.java", "Ended.java")),
    /** Conditions, rules, defaults, constants, closed objects, groups and versions, in a contract that others can use. */
    LEDGER(
        "ledger.LedgerContract",
        "golden-ledger",
        Set.of("Audited.java", "Booking.java", "BookingValidator.java", "BookingReader.java", "State.java")) {
      @Override
      List<JavaFileObject> others() {
        return List.of(
            JavaFileObjects.forSourceLines(
                "ledger.Even",
                "package ledger;",
                "public final class Even implements java.util.function.Predicate<Integer> {",
                "  @Override public boolean test(Integer number) { return number % 2 == 0; }",
                "}"));
      }
    };

    private final String contract;
    private final Path directory;
    private final Set<String> files;

    /** @param files those that count; all if there are none */
    Golden(String contract, String directory, Set<String> files) {
      this.contract = contract;
      this.directory = RESOURCES.resolve(directory);
      this.files = files;
    }

    /** What is compiled with the contract. */
    List<JavaFileObject> others() {
      return List.of();
    }

    private Path source() {
      return RESOURCES.resolve(contract.substring(contract.indexOf('.') + 1) + ".java");
    }

    private List<JavaFileObject> sources() throws IOException {
      List<JavaFileObject> sources = new ArrayList<>(others());
      sources.add(JavaFileObjects.forSourceString(contract, Files.readString(source())));
      return sources;
    }

    private Map<String, String> generated() throws IOException {
      Compilation compilation =
          javac()
              .withProcessors(new DriftlessProcessor())
              .withOptions("--release", "17", "-Xlint:all,-processing", "-Werror")
              .compile(sources());
      assertEquals("[]", compilation.diagnostics().toString());
      Map<String, String> generated = new TreeMap<>();
      for (JavaFileObject file : compilation.generatedFiles()) {
        String name = file.getName().substring(file.getName().lastIndexOf('/') + 1);
        if (!name.endsWith(".class") && (files.isEmpty() || files.contains(name))) {
          generated.put(name, new String(file.openInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      return generated;
    }
  }

  @TestFactory
  Stream<DynamicTest> theTextIsAsAccepted() throws IOException {
    Stream.Builder<DynamicTest> tests = Stream.builder();
    for (Golden golden : Golden.values()) {
      golden
          .generated()
          .forEach(
              (name, text) ->
                  tests.add(
                      dynamicTest(
                          golden + " " + name,
                          () -> assertAccepted(golden.directory.resolve(name + ".golden"), text))));
    }
    return tests.build();
  }

  private static void assertAccepted(Path accepted, String text) throws IOException {
    if (Boolean.getBoolean("golden.accept")) {
      Files.createDirectories(accepted.getParent());
      Files.writeString(accepted, text);
    }
    assertEquals(Files.readString(accepted), text);
  }

  @ParameterizedTest
  @EnumSource(Golden.class)
  void nothingElseIsAccepted(Golden golden) throws IOException {
    try (Stream<Path> accepted = Files.list(golden.directory)) {
      assertEquals(
          golden.generated().keySet().stream().map(name -> name + ".golden").sorted().toList(),
          accepted.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }
}
