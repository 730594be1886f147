package dev.driftless.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table of <a href="https://toml.io/en/v1.0.0">TOML 1.0</a>, which {@link #toString()} writes as a document.
 *
 * <p>A value is a {@link String}, a {@link Boolean}, an {@link Integer} or a {@link Long} (or another integer that fits
 * a long), a {@link BigDecimal} or a finite {@link Double}, an {@link OffsetDateTime} or a {@link LocalDate} as {@link
 * Rfc3339} writes it, a {@link UUID}, a {@link URI} or an {@link OffsetTime} (TOML's own times have no offset), which
 * become strings, a {@link List} of values, a further table, or a {@link Map} with string keys that stands for one. TOML
 * has no null: a key without a value is left out, and a list can't hold null. Lists of tables become arrays of tables.
 *
 * <p>A decimal number is written with all its digits; TOML asks of parsers that they keep as many as a double has.
 */
public final class TomlText {
  private static final Pattern BARE_KEY = Pattern.compile("[A-Za-z0-9_-]+");

  private final Map<String, Object> entries = new LinkedHashMap<>();

  /** An empty table. */
  public TomlText() {}

  /**
   * The table that a tree of maps and lists stands for.
   *
   * @throws IllegalArgumentException if something in it is no value
   */
  public static TomlText of(Map<String, ? extends @Nullable Object> tree) {
    return table(tree);
  }

  /**
   * Adds a key, in the order of the calls.
   *
   * @param value null to leave the key out
   * @throws IllegalArgumentException if the key is there already, or if the value is none
   */
  public TomlText put(String key, @Nullable Object value) {
    if (value != null && entries.put(key, checked(value)) != null) {
      throw new IllegalArgumentException("the key '" + Printable.of(key) + "' is there already");
    }
    return this;
  }

  /** Adds a key with what becomes of a value; null leaves the key out. */
  public <T> TomlText put(String key, @Nullable T value, Function<? super T, ?> turn) {
    return put(key, value == null ? null : turn.apply(value));
  }

  /** Adds a key with a list of what becomes of each item; null leaves the key out. */
  public <T> TomlText putEach(String key, @Nullable List<? extends T> items, Function<? super T, ?> turn) {
    return put(key, JsonText.<T, Object>each(items, turn::apply));
  }

  /** The text, each key on a line of its own, which ends with {@code \n}; empty for an empty table. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    write(text, "");
    return text.toString();
  }

  // What is a value

  private static Object checked(@Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException("TOML has no null that could stand in a list");
    }
    if (value instanceof Map<?, ?> map) {
      return table(map);
    }
    if (value instanceof List<?> list) {
      List<Object> items = new ArrayList<>(list.size());
      list.forEach(item -> items.add(checked(item)));
      return items;
    }
    return value instanceof TomlText ? value : scalar(value);
  }

  private static TomlText table(Map<?, ?> map) {
    TomlText table = new TomlText();
    map.forEach(
        (key, value) -> {
          if (!(key instanceof String name)) {
            throw new IllegalArgumentException("a key of a TOML table is a string, not " + typeOf(key));
          }
          table.put(name, value);
        });
    return table;
  }

  /** A scalar as it is written. */
  private static Scalar scalar(Object value) {
    if (value instanceof String text) {
      return new Scalar(quoted(text));
    }
    if (value instanceof UUID || value instanceof URI) {
      return new Scalar(quoted(value instanceof URI uri ? uri.toASCIIString() : value.toString()));
    }
    if (value instanceof OffsetDateTime dateTime) {
      return new Scalar(Rfc3339.text(dateTime));
    }
    if (value instanceof OffsetTime time) {
      return new Scalar(quoted(Rfc3339.text(time)));
    }
    if (value instanceof LocalDate date) {
      return new Scalar(Rfc3339.text(date));
    }
    if (value instanceof Boolean) {
      return new Scalar(value.toString());
    }
    if (value instanceof Number number) {
      return new Scalar(number(number));
    }
    throw new IllegalArgumentException(typeOf(value) + " is no TOML value");
  }

  private static String number(Number number) {
    if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
      return number.toString();
    }
    if (number instanceof BigInteger integer && integer.bitLength() < Long.SIZE) {
      return integer.toString();
    }
    if ((number instanceof Double || number instanceof Float) && Double.isFinite(number.doubleValue())) {
      return number.toString();
    }
    if (number instanceof BigDecimal) {
      // Without fraction and exponent it would be an integer, which has another type, and bounds.
      String text = number.toString();
      return text.indexOf('.') < 0 && text.indexOf('E') < 0 ? text + ".0" : text;
    }
    throw new IllegalArgumentException(number + " (" + typeOf(number) + ") is no TOML number");
  }

  private static String typeOf(@Nullable Object any) {
    return any == null ? "null" : "a " + any.getClass().getTypeName();
  }

  private record Scalar(String text) {}

  // The text

  private void write(StringBuilder text, String path) {
    // First what isn't a table: after the header of another table it would belong to that one.
    entries.forEach(
        (key, value) -> {
          if (!isTable(value) && !isTables(value)) {
            writeEntry(text, key, value);
            text.append('\n');
          }
        });
    entries.forEach(
        (key, value) -> {
          String inner = path.isEmpty() ? key(key) : path + "." + key(key);
          if (value instanceof TomlText table) {
            if (table.needsHeader()) {
              header(text, "[" + inner + "]");
            }
            table.write(text, inner);
          } else if (isTables(value)) {
            for (Object item : (List<?>) value) {
              header(text, "[[" + inner + "]]");
              ((TomlText) item).write(text, inner);
            }
          }
        });
  }

  private static void header(StringBuilder text, String header) {
    text.append(text.isEmpty() ? "" : "\n").append(header).append('\n');
  }

  /** The header of a table that only has tables goes without saying. */
  private boolean needsHeader() {
    return entries.isEmpty() || entries.values().stream().anyMatch(value -> !isTable(value) && !isTables(value));
  }

  private static boolean isTable(Object value) {
    return value instanceof TomlText;
  }

  /** Whether it is an array of tables, which has no other form if it is empty than that of any array. */
  private static boolean isTables(Object value) {
    return value instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(TomlText::isTable);
  }

  private static void writeEntry(StringBuilder text, String key, Object value) {
    text.append(key(key)).append(" = ");
    writeInline(text, value);
  }

  private static void writeInline(StringBuilder text, Object value) {
    if (value instanceof List<?> list) {
      text.append('[');
      String separator = "";
      for (Object item : list) {
        text.append(separator);
        writeInline(text, item);
        separator = ", ";
      }
      text.append(']');
    } else if (value instanceof TomlText table) {
      text.append('{');
      String separator = " ";
      for (Map.Entry<String, Object> entry : table.entries.entrySet()) {
        text.append(separator);
        writeEntry(text, entry.getKey(), entry.getValue());
        separator = ", ";
      }
      text.append(table.entries.isEmpty() ? "}" : " }");
    } else {
      text.append(((Scalar) value).text());
    }
  }

  private static String key(String key) {
    return BARE_KEY.matcher(key).matches() ? key : quoted(key);
  }

  /** A basic string: quotes, backslashes and control characters are escaped, everything else stands as it is. */
  private static String quoted(String text) {
    if (!Formats.isWellFormed(text)) {
      throw new IllegalArgumentException("a lone surrogate is no character of a TOML document");
    }
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\b' -> quoted.append("\\b");
        case '\t' -> quoted.append("\\t");
        case '\n' -> quoted.append("\\n");
        case '\f' -> quoted.append("\\f");
        case '\r' -> quoted.append("\\r");
        default -> {
          if (c < ' ' || c == '\u007f') {
            quoted.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
