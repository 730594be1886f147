package dev.driftless.processor.java;

import com.palantir.javapoet.NameAllocator;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
import dev.driftless.processor.model.WireNames;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the validator of an object calls its constants and checks; its reader uses them too.
 *
 * <p>Each field has one of each, and each depth of its items another.
 */
final class MemberNames {
  private final NameAllocator constantNames = new NameAllocator();
  private final Map<String, String> constants = new HashMap<>();
  private final Map<String, String> checks = new HashMap<>();

  MemberNames(ObjectType object) {
    NameAllocator checkNames = new NameAllocator();
    for (String taken : new String[] {"INVALID", "ROOT", "EVENT_TYPES", "AGGREGATE_TYPES", "REQUIRED"}) {
      constantNames.newName(taken);
    }
    for (String taken : new String[] {"checkMissing", "checkAggregate", "checkFields"}) {
      checkNames.newName(taken);
    }
    for (Field field : object.fields()) {
      String constant = WireNames.ofAccessor(field.name()).toUpperCase(Locale.ROOT);
      String check = "check" + Character.toUpperCase(field.name().charAt(0)) + field.name().substring(1);
      constants.put(field.name(), constantNames.newName(constant));
      checks.put(field.name(), checkNames.newName(check));
      String value = field.name();
      for (ValueType item = item(field.type()); item != null; item = item(item)) {
        value = itemOf(value);
        constant += "_ITEM";
        check += "Item";
        constants.put(value, constantNames.newName(constant));
        checks.put(value, checkNames.newName(check));
      }
    }
  }

  /** The type of the items in a value; null if there are none. */
  private static @Nullable ValueType item(ValueType type) {
    if (type instanceof ListOrText either) {
      return either.item();
    }
    return type instanceof ListOf list ? list.item() : null;
  }

  /** What the items of a list are called here: a key that no field has. */
  static String itemOf(String value) {
    return value + "[]";
  }

  /** The constant that names the place: {@code value} is a field's name, or {@link #itemOf} one. */
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
