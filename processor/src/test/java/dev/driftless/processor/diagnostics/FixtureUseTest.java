package dev.driftless.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.testing.compile.Compilation;
import dev.driftless.runtime.Fixture;
import dev.driftless.runtime.Fixture.ExpectedViolation;
import dev.driftless.runtime.Fixture.LookAt;
import dev.driftless.runtime.Fixture.Token;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.ViolationCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a test of a consumer gets from the generated class. */
final class FixtureUseTest {
  /** As strictly compiled as the contract. */
  private static final String USER =
      """
      package post;

      import dev.driftless.runtime.Fixture;
      import dev.driftless.runtime.Validated;
      import java.util.List;
      import java.util.stream.Stream;

      public final class Client {
        private Client() {}

        public static List<Fixture> all() {
          return ParcelFixtures.all();
        }

        public static Fixture named(String name) {
          return ParcelFixtures.named(name);
        }

        public static Stream<Fixture> of(String endpoint) {
          return ParcelFixtures.of(endpoint);
        }

        public static Validated<?> request(Fixture fixture) {
          return fixture.endpoint().equals("Send")
              ? fixture.request().read(BatchReader::readDocument)
              : fixture.request().read(UserReader::readDocument);
        }

        public static Validated<Results> results(Fixture fixture) {
          return fixture.response().read(ResultsReader::readDocument);
        }
      }
      """;

  @TempDir Path root;

  /** The classes of a compilation, with its resources. */
  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> files = new HashMap<>();

    Loader(Compilation compilation) throws IOException {
      super(FixtureUseTest.class.getClassLoader());
      for (JavaFileObject file : compilation.generatedFiles()) {
        try (InputStream in = file.openInputStream()) {
          files.put(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""), in.readAllBytes());
        }
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] code = files.get(name.replace('.', '/') + ".class");
      if (code == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, code, 0, code.length);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
      return files.containsKey(name) ? new ByteArrayInputStream(files.get(name)) : super.getResourceAsStream(name);
    }
  }

  private Loader compiled(FixtureProject project) throws IOException {
    return new Loader(Consumer.isSilent(project.compileWith(USER)));
  }

  private static Object call(Loader loader, String method, Class<?> type, Object argument) {
    try {
      Class<?> client = loader.loadClass("post.Client");
      return type == null
          ? client.getMethod(method).invoke(null)
          : client.getMethod(method, type).invoke(null, argument);
    } catch (InvocationTargetException thrown) {
      throw (RuntimeException) thrown.getCause();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Fixture> all(Loader loader) {
    return ((List<?>) call(loader, "all", null, null)).stream().map(Fixture.class::cast).toList();
  }

  private static Fixture named(Loader loader, String name) {
    return (Fixture) call(loader, "named", String.class, name);
  }

  private static List<String> of(Loader loader, String endpoint) {
    return ((Stream<?>) call(loader, "of", String.class, endpoint)).map(String::valueOf).toList();
  }

  @Test
  void everyFixtureIsGivenAsItsFileSays() throws IOException {
    Loader loader = compiled(FixtureProject.in(root));
    assertEquals(
        List.of("accepted", "expired", "mixed", "ping", "ping-down", "refused", "stranger"),
        all(loader).stream().map(Fixture::toString).toList());
    assertEquals(List.of("accepted", "expired", "mixed", "refused"), of(loader, "Send"));
    Fixture mixed = named(loader, "mixed");
    assertEquals("One is sent twice, and one is wrong.", mixed.description());
    assertEquals("Send", mixed.endpoint());
    assertEquals("", mixed.given());
    assertEquals(Token.VALID, mixed.authentication());
    assertEquals(200, mixed.status());
    assertEquals(
        List.of(
            new ExpectedViolation("/events/2/payload/parcel_id", ViolationCode.MISSING),
            new ExpectedViolation("/events/2/payload/weight", ViolationCode.TOO_SMALL)),
        mixed.violations());
    assertEquals(List.of(new LookAt("/request/events/2/payload", "It has no parcel.")), mixed.lookAt());
    assertEquals(Token.VALID, named(loader, "accepted").authentication());
    assertEquals(Token.INVALID, named(loader, "expired").authentication());
    assertEquals("The token's lifetime is over.", named(loader, "expired").given());
    assertEquals(Token.NONE, named(loader, "stranger").authentication());
    assertEquals("{\"name\": \"bob\"}", named(loader, "stranger").request().text());
    assertEquals(Map.of("name", "bob"), named(loader, "stranger").request().tree());
    assertEquals(
        List.of("sorry", new BigDecimal("1.50"), new BigInteger("12345678901234567890")),
        named(loader, "ping-down").response().tree());
  }

  @Test
  void whatIsNotThereIsSaid() throws IOException {
    Loader loader = compiled(FixtureProject.in(root));
    Fixture ping = named(loader, "ping");
    assertTrue(ping.request().isEmpty());
    assertTrue(ping.response().isEmpty());
    assertEquals(0, ping.response().bytes().length);
    assertEquals("", ping.request().text());
    assertEquals(
        "The response of the fixture ping has no body",
        assertThrows(IllegalStateException.class, () -> ping.response().tree()).getMessage());
    assertEquals(
        "There is no fixture pong among [accepted, expired, mixed, ping, ping-down, refused, stranger]",
        assertThrows(IllegalArgumentException.class, () -> named(loader, "pong")).getMessage());
    assertEquals(
        "There is no fixture of an endpoint Pong",
        assertThrows(IllegalArgumentException.class, () -> of(loader, "Pong")).getMessage());
    loader.files.clear();
    assertTrue(
        assertThrows(IllegalStateException.class, ping::bytes).getMessage().contains("is not on the class path"));
  }

  /** Every line end and every width of a character in UTF-8 before each body. */
  @Test
  void bodiesAreTheBytesOfTheFile() throws IOException {
    FixtureProject project = FixtureProject.in(root);
    FixtureProject.soundFiles()
        .forEach(
            (file, text) ->
                project.write(
                    file,
                    text.replace("\n", "\r\n")
                        .replace("\"description\": \"", "\"description\": \"é€🚚 " + "ü".repeat(9000))));
    Loader loader = compiled(project);
    ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    for (Fixture fixture : all(loader)) {
      byte[] file = Files.readAllBytes(root.resolve(FixtureProject.DIRECTORY).resolve(fixture.name() + ".json"));
      assertArrayEquals(file, fixture.bytes());
      assertArrayEquals(file, fixture.open().readAllBytes());
      for (Fixture.Body body : List.of(fixture.request(), fixture.response())) {
        String pointer = body == fixture.request() ? "/request" : "/response/body";
        if (!body.isEmpty()) {
          assertEquals(mapper.readTree(file).at(pointer), mapper.readTree(body.bytes()), fixture.name());
          assertTrue(new String(file, StandardCharsets.UTF_8).contains(body.text()));
          assertEquals(body.text().strip(), body.text());
        }
      }
    }
  }

  @Test
  void generatedReadersFindJustTheViolationsOfTheFile() throws IOException {
    Loader loader = compiled(FixtureProject.in(root));
    List<String> read = new ArrayList<>();
    for (Fixture fixture : all(loader)) {
      if (!fixture.request().isEmpty()) {
        Validated<?> request = (Validated<?>) call(loader, "request", Fixture.class, fixture);
        Set<ExpectedViolation> found =
            request.violations().stream()
                .map(violation -> new ExpectedViolation(violation.pointer(), violation.code()))
                .collect(Collectors.toSet());
        assertEquals(Set.copyOf(fixture.violations()), found, fixture.name());
        read.add(fixture.name());
      }
    }
    assertEquals(List.of("accepted", "expired", "mixed", "refused", "stranger"), read);
    Validated<?> results = (Validated<?>) call(loader, "results", Fixture.class, named(loader, "mixed"));
    assertTrue(results.isValid());
    assertFalse(((Validated<?>) call(loader, "results", Fixture.class, named(loader, "expired"))).isValid());
  }

  @Test
  void namesOfAnyKindBecomeMethodsOfTheirOwn() throws IOException {
    FixtureProject project = FixtureProject.in(root);
    List<String> names = List.of("class", "1", "all", "of", "a-b", "a.b", "aB", "_", "-", "builder.json");
    names.forEach(name -> project.write(name + ".json", FixtureProject.text("ping.json")));
    Loader loader = compiled(project);
    assertEquals(names.size() + FixtureProject.soundFiles().size(), all(loader).size());
    assertEquals("a.b", named(loader, "a.b").name());
  }
}
