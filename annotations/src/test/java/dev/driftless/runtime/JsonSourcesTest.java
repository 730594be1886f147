package dev.driftless.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Texts are read with whichever Jackson is there. */
final class JsonSourcesTest {
  private static final String TEXT = "{\"a\": [1, 12345678901234567890, 1.50, \"é\", true, false, null]}";

  /** Loads the runtime anew, and lets it see only some packages of Jackson. */
  private static final class Hiding extends ClassLoader {
    private final Set<String> hidden;

    Hiding(String... hidden) {
      super(JsonSourcesTest.class.getClassLoader());
      this.hidden = Set.of(hidden);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (hidden.stream().anyMatch(name::startsWith)) {
        throw new ClassNotFoundException(name);
      }
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null || !name.startsWith("dev.driftless.runtime.")) {
        return loaded != null ? loaded : super.loadClass(name, resolve);
      }
      try (InputStream code = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = code.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }

    Object source(Class<?> type, Object json) throws ReflectiveOperationException {
      return loadClass("dev.driftless.runtime.JsonSources").getMethod("of", type).invoke(null, json);
    }
  }

  private static void assertSource(String expected, Hiding loader) throws ReflectiveOperationException {
    assertEquals(expected, loader.source(String.class, TEXT).getClass().getSimpleName());
    assertEquals(
        expected, loader.source(byte[].class, TEXT.getBytes(StandardCharsets.UTF_8)).getClass().getSimpleName());
  }

  @Test
  void jackson2ComesFirst() throws ReflectiveOperationException {
    assertSource("JacksonTokens", new Hiding());
    assertSource("JacksonTokens", new Hiding("tools.jackson."));
  }

  @Test
  void jackson3IsUsedWhereThereIsNoOther() throws ReflectiveOperationException {
    assertSource("Jackson3Tokens", new Hiding("com.fasterxml.jackson.core."));
  }

  @Test
  void withoutJacksonTheExceptionSaysWhatToAdd() {
    Hiding loader = new Hiding("com.fasterxml.jackson.core.", "tools.jackson.");
    for (Object json : List.of(TEXT, TEXT.getBytes(StandardCharsets.UTF_8))) {
      Class<?> type = json instanceof String ? String.class : byte[].class;
      Throwable thrown =
          assertThrows(InvocationTargetException.class, () -> loader.source(type, json)).getCause();
      assertInstanceOf(IllegalStateException.class, thrown);
      assertTrue(thrown.getMessage().contains("add com.fasterxml.jackson.core:jackson-core"), thrown.getMessage());
    }
  }

  @Test
  void theTreeOfATextHasExactNumbers() {
    Map<String, Object> expected =
        Map.of(
            "a",
            Arrays.asList(
                1L, new BigInteger("12345678901234567890"), new BigDecimal("1.50"), "é", true, false, null));
    assertEquals(expected, JsonTree.of(JsonSources.of(TEXT)));
    assertEquals(expected, JsonTree.of(JsonSources.of(TEXT.getBytes(StandardCharsets.UTF_8))));
    assertEquals(expected, JsonTree.of(Sources.jackson3(TEXT)));
  }

  @Test
  void whatHasNoTreeIsRefused() {
    assertThrows(TokenException.class, () -> JsonTree.of(JsonSources.of("")));
    assertThrows(TokenException.class, () -> JsonTree.of(JsonSources.of("[1")));
    assertThrows(TokenException.class, () -> JsonTree.of(JsonSources.of("{\"a\" 1}")));
    assertThrows(TokenException.class, () -> JsonTree.of(JsonSources.of("1e99999999999")));
  }
}
