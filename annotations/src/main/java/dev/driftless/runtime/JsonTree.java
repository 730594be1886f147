package dev.driftless.runtime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the tree of one JSON text, as {@link TreeTokens} takes it. */
final class JsonTree {
  private JsonTree() {}

  /**
   * The value that comes next, unmodifiable: maps in the order of their keys, lists, strings, integers as {@code Long}
   * or {@code BigInteger}, other numbers as {@link BigDecimal}, booleans and null. It is built by recursion, so the
   * source has to limit the depth, as parsers do.
   */
  static @Nullable Object of(TokenSource tokens) {
    return value(tokens, tokens.next());
  }

  private static @Nullable Object value(TokenSource tokens, TokenSource.Token token) {
    return switch (token) {
      case START_OBJECT -> members(tokens);
      case START_ARRAY -> items(tokens);
      case STRING -> tokens.text();
      case INTEGER -> tokens.isLong() ? (Object) tokens.longValue() : decimal(tokens).toBigIntegerExact();
      case DECIMAL -> decimal(tokens);
      case TRUE -> Boolean.TRUE;
      case FALSE -> Boolean.FALSE;
      case NULL -> null;
      case END, END_OBJECT, END_ARRAY, NAME -> throw Refusal.malformed("there is no value");
    };
  }

  private static BigDecimal decimal(TokenSource tokens) {
    BigDecimal decimal = tokens.decimalValue();
    if (decimal == null) {
      throw Refusal.limit("the exponent of a number is too large");
    }
    return decimal;
  }

  private static Map<String, @Nullable Object> members(TokenSource tokens) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (String name = tokens.nextName(); name != null; name = tokens.nextName()) {
      members.put(name, of(tokens));
    }
    return Collections.unmodifiableMap(members);
  }

  private static List<@Nullable Object> items(TokenSource tokens) {
    List<@Nullable Object> items = new ArrayList<>();
    for (TokenSource.Token token = tokens.next(); token != TokenSource.Token.END_ARRAY; token = tokens.next()) {
      items.add(value(tokens, token));
    }
    return Collections.unmodifiableList(items);
  }
}
