package dev.driftless.processor.java;

import com.palantir.javapoet.NameAllocator;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
import dev.driftless.processor.model.ValueType.MapOf;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.processor.model.WireNames;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the validator of an object calls its constants and checks; its reader uses them too.
 *
 * <p>Each field has one of each, and what is inside it, items, keys and values at each depth, has others. No constant
 * has the name of a type: where both are in scope, {@code OS.MAC} is a member of the constant (JLS 6.4.2).
 */
final class MemberNames {
  /** What begins every message of the object. */
  static final String INVALID = "INVALID";

  /** The place of the object itself. */
  static final String ROOT = "ROOT";

  static final String EVENT_TYPES = "EVENT_TYPES";
  static final String AGGREGATE_TYPES = "AGGREGATE_TYPES";

  private static final String ITEM = "[]";
  private static final String KEY = "{key}";
  private static final String VALUE = "{}";

  private final NameAllocator constantNames = new NameAllocator();
  private final NameAllocator checkNames = new NameAllocator();
  private final Map<String, String> constants = new HashMap<>();
  private final Map<String, String> checks = new HashMap<>();

  MemberNames(ObjectType object, JavaTypes types) {
    types.simpleNames().forEach(constantNames::newName);
    for (String own : new String[] {INVALID, ROOT, EVENT_TYPES, AGGREGATE_TYPES}) {
      constantNames.newName(own, own);
    }
    for (String taken : new String[] {"checkMissing", "checkAggregate", "checkFields"}) {
      checkNames.newName(taken);
    }
    for (Field field : object.fields()) {
      String constant = WireNames.ofAccessor(field.name()).toUpperCase(Locale.ROOT);
      String check = "check" + Character.toUpperCase(field.name().charAt(0)) + field.name().substring(1);
      add(field.name(), constant, check, field.type());
    }
  }

  private void add(String value, String constant, String check, ValueType type) {
    constants.put(value, constantNames.newName(constant));
    checks.put(value, checkNames.newName(check));
    if (type instanceof ListOf list) {
      add(itemOf(value), constant + "_ITEM", check + "Item", list.item());
    } else if (type instanceof ListOrText either) {
      add(itemOf(value), constant + "_ITEM", check + "Item", either.item());
    } else if (type instanceof MapOf map) {
      add(keyOf(value), constant + "_KEY", check + "Key", Scalar.STRING);
      add(valueOf(value), constant + "_VALUE", check + "Value", map.value());
    }
  }

  /** What the items of a list are called here: a key that no field has. */
  static String itemOf(String value) {
    return value + ITEM;
  }

  /** What the keys of a map are called here. */
  static String keyOf(String value) {
    return value + KEY;
  }

  /** What the values of a map are called here. */
  static String valueOf(String value) {
    return value + VALUE;
  }

  /** What a value is called in messages. */
  static String subject(Field field, String value) {
    String name = "'" + field.wireName() + "'";
    if (value.endsWith(ITEM)) {
      return "every item of " + name;
    }
    return value.endsWith(KEY) ? "every key of " + name : value.endsWith(VALUE) ? "every value of " + name : name;
  }

  /** A constant that there is for the object itself: one of those named above. */
  String own(String constant) {
    return constantNames.get(constant);
  }

  /** The constant that names the place: {@code value} is a field's name, or one of {@link #itemOf} and the like. */
  String constant(String value) {
    return constants.get(value);
  }

  /** A name for a further constant, like the one that is asked for. */
  String newConstant(String name) {
    return constantNames.newName(name);
  }

  /** The method that checks a value that is there. */
  String check(String value) {
    return checks.get(value);
  }
}
