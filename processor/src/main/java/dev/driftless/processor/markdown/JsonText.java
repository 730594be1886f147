package dev.driftless.processor.markdown;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree of values as JSON (RFC 8259): maps in their order, lists, strings, numbers, booleans and null. Lone
 * surrogates are escaped, for no file could hold them.
 */
final class JsonText {
  private final StringBuilder out = new StringBuilder();
  private final boolean pretty;

  private JsonText(boolean pretty) {
    this.pretty = pretty;
  }

  /** One key or item a line, indented by two spaces; an empty object or list stays on its line. */
  static String pretty(@Nullable Object value) {
    return new JsonText(true).write(value, 0).out.toString();
  }

  /** All on one line. */
  static String compact(@Nullable Object value) {
    return new JsonText(false).write(value, 0).out.toString();
  }

  private JsonText write(@Nullable Object value, int depth) {
    if (value instanceof Map<?, ?> map) {
      writeObject(map, depth);
    } else if (value instanceof List<?> list) {
      writeList(list, depth);
    } else if (value instanceof String text) {
      writeString(text);
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      throw new IllegalArgumentException("no JSON value: " + value.getClass());
    }
    return this;
  }

  private void writeObject(Map<?, ?> map, int depth) {
    out.append('{');
    for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator(); entries.hasNext(); ) {
      Map.Entry<?, ?> entry = entries.next();
      newLine(depth + 1);
      writeString((String) entry.getKey());
      out.append(": ");
      write(entry.getValue(), depth + 1);
      separate(entries);
    }
    if (!map.isEmpty()) {
      newLine(depth);
    }
    out.append('}');
  }

  private void writeList(List<?> list, int depth) {
    out.append('[');
    for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
      newLine(depth + 1);
      write(items.next(), depth + 1);
      separate(items);
    }
    if (!list.isEmpty()) {
      newLine(depth);
    }
    out.append(']');
  }

  private void separate(Iterator<?> rest) {
    if (rest.hasNext()) {
      out.append(pretty ? "," : ", ");
    }
  }

  private void newLine(int depth) {
    if (pretty) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private void writeString(String text) {
    out.append('"');
    text.codePoints().forEach(this::writeCharacter);
    out.append('"');
  }

  private void writeCharacter(int codePoint) {
    switch (codePoint) {
      case '"', '\\' -> out.append('\\').appendCodePoint(codePoint);
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        boolean loneSurrogate = Character.getType(codePoint) == Character.SURROGATE;
        if (Character.isISOControl(codePoint) || loneSurrogate) {
          out.append("\\u").append(String.format("%04x", codePoint));
        } else {
          out.appendCodePoint(codePoint);
        }
      }
    }
  }
}
