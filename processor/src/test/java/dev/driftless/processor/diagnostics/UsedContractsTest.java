package dev.driftless.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.driftless.processor.DriftlessProcessor;
import dev.driftless.processor.json.ContractJson;
import dev.driftless.processor.json.MalformedContractException;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.FieldGroup;
import dev.driftless.processor.model.Import;
import dev.driftless.processor.model.NamedConstraint;
import dev.driftless.processor.model.ObjectType;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract takes types from another one, with their doc comments, wherever that one comes from. */
final class UsedContractsTest {
  private static final String JSON = "META-INF/driftless/shared.Shared/contract.json";

  /** What other contracts take from; one of its types is not taken. */
  private static final String SHARED =
      Contracts.source(
              """
              /** What is shared. */
              @EventContract(title = "Shared", version = "1.0.0", packageName = "shared.model")
              public interface Shared {
                /** What has a place. */
                @FieldGroup
                interface Placed {
                  /** Where it is. */
                  @Example("here") String place();

                  /** It is somewhere. */
                  @AssertTrue(message = "must be somewhere")
                  default boolean isSomewhere() {
                    return !place().isEmpty();
                  }
                }

                /** How large a thing is. */
                enum Size {
                  /** Fits in a hand. */
                  SMALL,
                  LARGE
                }

                /** A short text. */
                @Size(max = 9)
                @Target({ElementType.METHOD, ElementType.TYPE_USE})
                @interface Brief {}

                /** A thing in a box. */
                @ObjectType
                interface Thing extends Placed {
                  /** How it is called. */
                  @Brief @Example("thing") String name();

                  Shared.Size size();
                }

                /** Not taken. */
                @ObjectType
                interface Other {
                  int one();
                }
              }
              """)
          .replace("package test;", "package shared;")
          .replace("@Size(max", "@jakarta.validation.constraints.Size(max");

  private static final String USER =
      """
      @EventContract(title = "User", version = "1.0.0", uses = shared.Shared.class)
      interface Sound {
        /** Full of things. */
        @ObjectType
        interface Box extends shared.Shared.Placed {
          /** All of them. */
          List<shared.Shared.Thing> things();
        }
      }
      """;

  @Test
  void itIsCompiledAlong() {
    Import taken = taken(contract(Consumer.builds(SHARED, Contracts.source(USER))));
    assertDocumented(taken);
  }

  @Test
  void itComesFromADirectory(@TempDir Path classes) throws IOException {
    writeTo(classes, built());
    Contract contract = contract(compile(classes));
    assertDocumented(taken(contract));
    Field place = contract.object("Box").field("place").orElseThrow();
    assertEquals("Where it is.", place.doc());
    assertEquals("It is somewhere.", contract.object("Box").shape().rules().get(0).doc());
  }

  @Test
  void itComesFromAJar(@TempDir Path directory) throws IOException {
    Path jar = directory.resolve("shared größe+1 %20.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> file : built().entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
        out.closeEntry();
      }
    }
    assertDocumented(taken(contract(compile(jar))));
  }

  @Test
  void withoutItsContractJsonItIsRefused(@TempDir Path classes) throws IOException {
    Map<String, byte[]> files = built();
    files.remove(JSON);
    writeTo(classes, files);
    isRefused(
        classes,
        "shared.Shared is not compiled along, and its META-INF/driftless/shared.Shared/contract.json is not found beside its"
            + " class file: compile it with Driftless");
  }

  @Test
  void aContractJsonOfAnotherFormatIsRefused(@TempDir Path classes) throws IOException {
    Map<String, byte[]> files = built();
    files.put(JSON, "{\"format\": 1}".getBytes(StandardCharsets.UTF_8));
    writeTo(classes, files);
    isRefused(
        classes,
        "META-INF/driftless/shared.Shared/contract.json can't be read: the contract is written in format 1, and this is a"
            + " reader of format " + ContractJson.FORMAT
            + ". Compile shared.Shared with this version of Driftless");
  }

  @Test
  void aContractJsonOlderThanTheClassFilesIsRefused(@TempDir Path classes) throws IOException {
    Map<String, byte[]> files = built();
    String json = new String(files.get(JSON), StandardCharsets.UTF_8);
    files.put(JSON, json.replace("\"Thing\"", "\"OldThing\"").getBytes(StandardCharsets.UTF_8));
    writeTo(classes, files);
    isRefused(
        classes,
        "Thing is in the class file of shared.Shared, but not in its contract.json: compile shared.Shared anew");
  }

  @Test
  void generatedTypesThatAreMissingAreNamed(@TempDir Path classes) throws IOException {
    Map<String, byte[]> files = built();
    files.keySet().removeIf(path -> path.startsWith("shared/model/Thing"));
    writeTo(classes, files);
    isRefused(
        classes,
        "shared.model.Thing, which is generated for shared.Shared, is not on the path: add what shared.Shared was compiled"
            + " to");
  }

  /** Payloads, an envelope and groups too, with what is said across their fields. */
  @Test
  void whatHoldsTypesThatAreMissingIsLookedAtAsFarAsItGoes(@TempDir Path classes) throws IOException {
    Map<String, byte[]> files = built();
    files.remove(JSON);
    writeTo(classes, files);
    isRefused(
        classes,
        Contracts.source(
            """
            @EventContract(title = "User", version = "1.0.0", uses = shared.Shared.class)
            interface Sound {
              @Envelope interface Event extends shared.Shared.Placed {
                @EventTypeName String eventType();
                @PayloadBody Object payload();
                @Optional shared.Shared.Size largest();
              }
              @FieldGroup interface Sized { shared.Shared.Size size(); }
              @Conditions(requiredIf = @Conditions.If(field = "size", is = "small", then = "thing"))
              @EventType interface Found extends Sized {
                @Optional shared.Shared.Thing thing();
                @Optional List<shared.Shared.Thing> others();
                @AssertTrue(message = "must be alone") default boolean isAlone() { return others() == null; }
              }
              @ObjectType interface Box { Map<String, shared.Shared.Size> sizes(); Found found(); }
            }
            """),
        "shared.Shared is not compiled along, and its META-INF/driftless");
  }

  private static void isRefused(Path classes, String text) {
    isRefused(classes, Contracts.source(USER), text);
  }

  private static void isRefused(Path classes, String user, String text) {
    List<Compiling.Found> found = Compiling.found(with(classes, user));
    Compiling.Found first =
        found.stream().filter(one -> one.id().equals("import")).findFirst().orElseThrow(() -> new AssertionError(found));
    assertTrue(first.text().startsWith(text), first::toString);
    assertTrue(found.stream().noneMatch(one -> one.id().equals("defect")), found::toString);
    int line = user.substring(0, user.indexOf("shared.Shared.class")).split("\n", -1).length;
    assertEquals(line, first.place().line());
  }

  /** What an earlier compilation left on the class path says nothing of a contract that is compiled anew. */
  @Test
  void itsSourceIsStrongerThanAnOlderContractJson(@TempDir Path classes) throws IOException {
    Map<String, byte[]> files = built();
    files.keySet().removeIf(path -> !path.equals(JSON));
    writeTo(classes, files);
    String bare = SHARED.replaceAll("/\\*\\*[^*]*\\*/", "");
    assertUndocumented(taken(contract(compile(classes, bare))));
  }

  @Test
  void onlyWhatIsReachedIsTaken() {
    Import taken = taken(contract(Consumer.builds(SHARED, Contracts.source(USER))));
    assertEquals("shared.Shared", taken.contract());
    assertEquals("shared.model", taken.packageName());
    assertEquals(List.of("Thing"), taken.objects().stream().map(ObjectType::name).toList());
    assertEquals(List.of("Size"), taken.enums().stream().map(EnumType::name).toList());
    assertEquals(List.of("Brief"), taken.constraints().stream().map(NamedConstraint::name).toList());
    assertEquals(List.of("Placed"), taken.groups().stream().map(FieldGroup::name).toList());
  }

  @Test
  void typesOfContractsThatItUsesInItsTurnAreTakenToo() {
    String between =
        Contracts.source(
                """
                @EventContract(title = "Between", version = "1.0.0", uses = shared.Shared.class)
                public interface Between {
                  @ObjectType interface Shelf { shared.Shared.Thing thing(); }
                }
                """)
            .replace("package test;", "package between;");
    String user = USER.replace("shared.Shared.class", "between.Between.class");
    Contract contract =
        contract(
            Consumer.builds(
                SHARED,
                between,
                Contracts.source(
                    user.replace("List<shared.Shared.Thing> things();", "between.Between.Shelf shelf();"))));
    assertEquals(
        List.of("between.Between", "shared.Shared"), contract.imports().stream().map(Import::contract).toList());
    assertEquals("A thing in a box.", contract.object("Thing").doc());
  }

  @Test
  void contractsCanTakeFromEachOther() {
    String one =
        Contracts.source(
                """
                @EventContract(title = "One", version = "1.0.0", uses = Two.class)
                interface One {
                  @ObjectType interface First { Two.Second second(); }
                  @ObjectType interface Third { int one(); }
                }
                """);
    String two =
        Contracts.source(
                """
                @EventContract(title = "Two", version = "1.0.0", uses = One.class)
                interface Two {
                  @ObjectType interface Second { One.Third third(); }
                }
                """);
    Consumer.builds(one, two);
  }

  private static Map<String, byte[]> built() {
    Map<String, byte[]> files = new TreeMap<>();
    for (JavaFileObject file : Consumer.builds(SHARED).generatedFiles()) {
      if (file.getKind() != JavaFileObject.Kind.SOURCE) {
        files.put(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""), bytes(file));
      }
    }
    assertTrue(files.containsKey(JSON), files.keySet()::toString);
    return files;
  }

  private static byte[] bytes(JavaFileObject file) {
    try (InputStream in = file.openInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeTo(Path directory, Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = directory.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  /** Compiles the user's contract with this on the class path. */
  private static Compilation compile(Path classes, String... others) {
    String[] sources = Stream.concat(Stream.of(Contracts.source(USER)), Stream.of(others)).toArray(String[]::new);
    return Consumer.isSilent(with(classes, sources));
  }

  private static Compilation with(Path classes, String... sources) {
    List<File> path = Stream.concat(Stream.of(classes.toFile()), Compiling.userPath().stream()).toList();
    return Compiling.compiler()
        .withClasspath(path)
        .withProcessors(new DriftlessProcessor())
        .compile(Compiling.files(sources));
  }

  private static Contract contract(Compilation compilation) {
    JavaFileObject json =
        compilation.generatedFiles().stream()
            .filter(file -> file.getName().endsWith("/test.Sound/contract.json"))
            .findFirst()
            .orElseThrow();
    try {
      return ContractJson.read(json.getCharContent(true).toString());
    } catch (IOException | MalformedContractException e) {
      throw new AssertionError(e);
    }
  }

  private static Import taken(Contract contract) {
    assertEquals(1, contract.imports().size());
    return contract.imports().get(0);
  }

  private static void assertDocumented(Import taken) {
    assertEquals(
        List.of(
            "A thing in a box.", "Where it is.", "How it is called.", "", "It is somewhere.", "How large a thing is.",
            "Fits in a hand.", "", "A short text.", "What has a place.", "Where it is."),
        docs(taken));
  }

  private static void assertUndocumented(Import taken) {
    assertEquals(List.of("", "", "", "", "", "", "", "", "", "", ""), docs(taken));
  }

  private static List<String> docs(Import taken) {
    ObjectType thing = taken.objects().get(0);
    EnumType size = taken.enums().get(0);
    FieldGroup placed = taken.groups().get(0);
    return Stream.of(
            Stream.of(thing.doc()),
            thing.fields().stream().map(Field::doc),
            thing.shape().rules().stream().map(ObjectType.CrossFieldRule::doc),
            Stream.of(size.doc()),
            size.constants().stream().map(EnumType.Constant::doc),
            taken.constraints().stream().map(NamedConstraint::doc),
            Stream.of(placed.doc()),
            placed.fields().stream().map(Field::doc))
        .flatMap(docs -> docs)
        .toList();
  }
}
