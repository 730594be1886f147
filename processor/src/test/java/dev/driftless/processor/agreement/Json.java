package dev.driftless.processor.agreement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** JSON as text can have it: keys may stand twice, and a number is the digits it is written with. */
public sealed interface Json {

  record Null() implements Json {}

  record Bool(boolean value) implements Json {}

  record Num(String digits) implements Json {}

  record Text(String value) implements Json {}

  record Arr(List<Json> items) implements Json {}

  record Member(String key, Json value) {}

  record Obj(List<Member> members) implements Json {
    Json get(String key) {
      return members.stream().filter(member -> member.key().equals(key)).findFirst().orElseThrow().value();
    }

    /** The same with one key's value changed, or the key added at the end. */
    Obj with(String key, Json value) {
      List<Member> changed = new ArrayList<>();
      boolean found = false;
      for (Member member : members) {
        boolean same = member.key().equals(key);
        changed.add(same ? new Member(key, value) : member);
        found |= same;
      }
      if (!found) {
        changed.add(new Member(key, value));
      }
      return new Obj(changed);
    }

    Obj without(String key) {
      return new Obj(members.stream().filter(member -> !member.key().equals(key)).toList());
    }
  }

  Json NULL = new Null();

  static Json text(String value) {
    return new Text(value);
  }

  static Json number(String digits) {
    return new Num(digits);
  }

  static Json list(Json... items) {
    return new Arr(List.of(items));
  }

  /** From a tree of maps, collections, strings, numbers, booleans and nulls. */
  static Json of(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      List<Member> members = new ArrayList<>();
      map.forEach((key, value) -> members.add(new Member((String) key, of(value))));
      return new Obj(members);
    }
    if (tree instanceof List<?> list) {
      return new Arr(list.stream().map(Json::of).toList());
    }
    if (tree instanceof String text) {
      return new Text(text);
    }
    if (tree instanceof Boolean value) {
      return new Bool(value);
    }
    return tree == null ? NULL : new Num(tree.toString());
  }

  /** A list in a list in a list, so many. */
  static Json nested(int levels) {
    Json nested = new Num("1");
    for (int i = 0; i < levels; i++) {
      nested = list(nested);
    }
    return nested;
  }

  /** The plain text. */
  default String text() {
    return JsonWriter.write(this, null);
  }

  /** The text, with white space and escapes where JSON allows them. */
  default String text(Random random) {
    return JsonWriter.write(this, random);
  }

  /** The tree that a parser would make of it; only where no key stands twice. */
  default @Nullable Object tree() {
    if (this instanceof Obj object) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      object.members().forEach(member -> map.put(member.key(), member.value().tree()));
      return map;
    }
    if (this instanceof Arr array) {
      List<@Nullable Object> list = new ArrayList<>();
      array.items().forEach(item -> list.add(item.tree()));
      return list;
    }
    if (this instanceof Num number) {
      return number(number);
    }
    if (this instanceof Text text) {
      return text.value();
    }
    return this instanceof Bool bool ? bool.value() : null;
  }

  private static Number number(Num number) {
    if (!number.digits().matches("-?\\d+")) {
      // A decimal has no negative zero, so that one is a double as parsers make it.
      BigDecimal exact = new BigDecimal(number.digits());
      boolean negativeZero = exact.signum() == 0 && number.digits().startsWith("-");
      return negativeZero ? (Number) Double.valueOf(-0.0) : exact;
    }
    BigInteger integer = new BigInteger(number.digits());
    return integer.bitLength() < Long.SIZE ? (Number) Long.valueOf(integer.longValue()) : integer;
  }

  /** Whether a key stands twice somewhere. */
  default boolean hasDuplicates() {
    if (this instanceof Obj object) {
      Set<String> keys = new HashSet<>();
      return object.members().stream().anyMatch(member -> !keys.add(member.key()) || member.value().hasDuplicates());
    }
    return this instanceof Arr array && array.items().stream().anyMatch(Json::hasDuplicates);
  }

  /**
   * The same with the keys of every object in another order; those of one field stay in theirs.
   *
   * @param declaredKey the one key of several that lead to one field
   */
  default Json shuffled(Random random, UnaryOperator<String> declaredKey) {
    if (this instanceof Arr array) {
      return new Arr(array.items().stream().map(item -> item.shuffled(random, declaredKey)).toList());
    }
    if (!(this instanceof Obj object)) {
      return this;
    }
    Map<String, List<Member>> byKey = new LinkedHashMap<>();
    List<String> keys = new ArrayList<>();
    for (Member member : object.members()) {
      Member shuffled = new Member(member.key(), member.value().shuffled(random, declaredKey));
      byKey.computeIfAbsent(declaredKey.apply(member.key()), key -> new ArrayList<>()).add(shuffled);
      keys.add(declaredKey.apply(member.key()));
    }
    Collections.shuffle(keys, random);
    List<Member> members = new ArrayList<>();
    keys.forEach(key -> members.add(byKey.get(key).remove(0)));
    return new Obj(members);
  }
}
