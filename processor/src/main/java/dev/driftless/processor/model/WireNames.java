package dev.driftless.processor.model;

import java.util.Locale;

/** How names in Java become names in JSON, unless {@code @JsonProperty} says otherwise. */
public final class WireNames {
  private WireNames() {}

  /**
   * The key of a field: snake_case of its accessor. A word begins at an upper-case letter that follows a lower-case one
   * or a digit, and at the last capital of a run that goes on in lower case: {@code wpId} is {@code wp_id}, {@code
   * sourceURLPath} is {@code source_url_path}.
   */
  public static String ofAccessor(String name) {
    StringBuilder snake = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c) && i > 0 && beginsWord(name, i)) {
        snake.append('_');
      }
      snake.append(c);
    }
    return snake.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean beginsWord(String name, int i) {
    char before = name.charAt(i - 1);
    if (before == '_') {
      return false;
    }
    boolean endsRun = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return !Character.isUpperCase(before) || endsRun;
  }

  /** The name of an enum's constant: its name in Java in lower case. */
  public static String ofConstant(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
