package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import dev.driftless.processor.fixture.Examples;
import dev.driftless.processor.markdown.TomlExample;
import dev.driftless.runtime.ContractViolationException;
import dev.driftless.runtime.JacksonTokens;
import dev.driftless.runtime.TreeTokens;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is generated for endpoints, authentication and stored documents does what it says. */
final class HandoffTest {
  private static final CompiledContract DESK =
      CompiledContract.of(Path.of("src/test/resources/dev/driftless/processor/java/DeskContract.java"));

  private static final GeneratedType CREDENTIALS = DESK.type("Credentials");

  // Endpoints

  @Test
  void constantsAreThoseOfTheDeclaration() throws ReflectiveOperationException {
    Class<?> send = DESK.load("SendEvents");
    Map<String, Object> constants =
        Map.of(
            "PATH", "/api/v1/events/",
            "PATH_", 503,
            "TIMEOUT", Duration.ofMinutes(1),
            "MAX_ENCODED_BYTES", 1L << 20,
            "MAX_ITEMS", 1000,
            "X_CLIENT_VERSION_HEADER", "X-Client-Version",
            "UNAUTHORIZED", 401);
    for (Map.Entry<String, Object> constant : constants.entrySet()) {
      assertEquals(constant.getValue(), send.getField(constant.getKey()).get(null));
    }
    assertEquals(0, send.getConstructors().length);
  }

  // Authentication

  @ParameterizedTest
  @CsvSource({
    "Bearer abc, abc", "bearer abc, abc", "BEARER abc, abc", "'Bearer    abc', abc", "'Bearer abc ', abc",
    "Bearer a.b-c~d+e/f==, a.b-c~d+e/f=="
  })
  void theTokenFollowsTheSchemeInAnyCase(String header, String token) {
    assertEquals(Optional.of(token), accessToken(header));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "Bearer", "Bearer ", "Bearer   ", "Basic abc", "Bearerabc", "Bearer,abc", "abc", " Bearer abc"})
  void otherHeadersHaveNoToken(@Nullable String header) {
    assertEquals(Optional.empty(), accessToken(header));
  }

  @Test
  void whatIsWrittenIsRead() {
    Object header = call("BearerToken", "header", "eyJ.x-y");
    assertEquals("Bearer eyJ.x-y", header);
    assertEquals(Optional.of("eyJ.x-y"), accessToken((String) header));
  }

  private static Object accessToken(@Nullable String header) {
    return call("BearerToken", "accessToken", header);
  }

  // Stored documents

  @Test
  void theFileLiesInTheHomeDirectoryAndIsItsUsersOwn() {
    Path home = Path.of("home", "anna");
    assertEquals(home.resolve(".desk").resolve("credentials"), call("CredentialsFile", "path", home));
    assertEquals(home.resolve(".desk").resolve("credentials.lock"), call("CredentialsFile", "lock", home));
    assertEquals(
        Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_READ),
        call("CredentialsFile", "permissions"));
  }

  @Test
  void anExampleIsWhatTheFileWouldHold() {
    Map<String, Object> example = new Examples(DESK.model()).object(CREDENTIALS.model());
    String toml = TomlExample.text(DESK.model(), CREDENTIALS.model(), example);
    assertTrue(toml.contains("expires_at = 2026-02-12T10:15:00+00:00\n"), toml);
    assertEquals(toml, text(CREDENTIALS.readDocument(TreeTokens.of(example)).value()));
  }

  @Test
  void randomRecordsAreReadBackFromTheirToml() throws IOException {
    RandomEvents random = new RandomEvents(DESK.model(), new Random(3), true);
    int sound = 0;
    for (int i = 0; i < 2000; i++) {
      var read = CREDENTIALS.readDocument(TreeTokens.of(random.soundObject(CREDENTIALS.model()).tree()));
      if (read.isValid()) {
        sound++;
        String toml = text(read.value());
        try (JsonParser parser = new TomlFactory().createParser(toml)) {
          assertEquals(
              comparable(read.value()), comparable(CREDENTIALS.readDocument(JacksonTokens.of(parser)).value()), toml);
        }
      }
    }
    assertTrue(sound > 1000, sound + " are sound");
  }

  /**
   * By value: a decimal without a fraction is written with one, because integers have a type of their own in TOML, and
   * the parser has no negative zero.
   */
  private static Object comparable(Object credentials) {
    Object credit = GeneratedType.get(credentials, "credit");
    Object share = GeneratedType.get(credentials, "share");
    Object same = credit == null ? null : ((BigDecimal) credit).stripTrailingZeros();
    return CREDENTIALS.with(
        CREDENTIALS.with(credentials, "credit", same), "share", share == null ? null : (Double) share + 0.0);
  }

  @Test
  void anUnsoundRecordHasNoText() {
    Map<String, Object> json = new Examples(DESK.model()).object(CREDENTIALS.model());
    Object example = CREDENTIALS.readDocument(TreeTokens.of(json)).value();
    ContractViolationException refused =
        assertThrows(ContractViolationException.class, () -> text(CREDENTIALS.with(example, "tokens", null)));
    assertEquals("/tokens", refused.violations().get(0).pointer());
  }

  private static String text(Object credentials) {
    return (String) call("CredentialsFile", "text", credentials);
  }

  private static Object call(String type, String name, @Nullable Object... arguments) {
    Method method =
        Arrays.stream(DESK.load(type).getMethods()).filter(one -> one.getName().equals(name)).findFirst().orElseThrow();
    try {
      return method.invoke(null, arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException expected) {
        throw expected;
      }
      throw new AssertionError(thrown);
    } catch (IllegalAccessException failure) {
      throw new AssertionError(failure);
    }
  }
}
