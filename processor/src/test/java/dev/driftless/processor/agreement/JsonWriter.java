package dev.driftless.processor.agreement;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes {@link Json} as text. */
final class JsonWriter {
  private final StringBuilder out = new StringBuilder();
  private final @Nullable Random random;

  private JsonWriter(@Nullable Random random) {
    this.random = random;
  }

  /** The text, plain where {@code random} is null. */
  static String write(Json json, @Nullable Random random) {
    JsonWriter writer = new JsonWriter(random);
    writer.value(json);
    return writer.out.toString();
  }

  private void value(Json json) {
    space();
    if (json instanceof Json.Obj object) {
      out.append('{');
      String comma = "";
      for (Json.Member member : object.members()) {
        out.append(comma);
        space();
        string(member.key());
        space();
        out.append(':');
        value(member.value());
        comma = ",";
      }
      out.append('}');
    } else if (json instanceof Json.Arr array) {
      out.append('[');
      String comma = "";
      for (Json item : array.items()) {
        out.append(comma);
        value(item);
        comma = ",";
      }
      out.append(']');
    } else if (json instanceof Json.Text text) {
      string(text.value());
    } else {
      out.append(
          json instanceof Json.Num number
              ? number.digits()
              : json instanceof Json.Bool bool ? String.valueOf(bool.value()) : "null");
    }
    space();
  }

  private void space() {
    if (random != null && random.nextInt(30) == 0) {
      out.append(" \t\r\n".charAt(random.nextInt(4)));
    }
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean paired =
          Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
      if (paired && !chance()) {
        out.append(c).append(text.charAt(++i));
      } else if (c < ' ' || Character.isSurrogate(c) || chance()) {
        out.append(String.format(random != null && random.nextBoolean() ? "\\u%04X" : "\\u%04x", (int) c));
        if (paired) {
          out.append(String.format("\\u%04x", (int) text.charAt(++i)));
        }
      } else if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private boolean chance() {
    return random != null && random.nextInt(40) == 0;
  }
}
