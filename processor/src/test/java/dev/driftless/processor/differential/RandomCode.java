package dev.driftless.processor.differential;

import dev.driftless.processor.fixture.UserCode;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.CrossFieldRule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.Variants;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the predicates and rules of a random contract mean, over parsed JSON. */
final class RandomCode implements UserCode {
  private final Contract contract;
  private final Map<String, RandomRules.Meaning> rules;

  RandomCode(Contract contract, Map<String, RandomRules.Meaning> rules) {
    this.contract = contract;
    this.rules = rules;
  }

  @Override
  public boolean satisfies(String predicate, Object value) {
    return switch (predicate.substring(predicate.lastIndexOf('.') + 1)) {
      case "NoX" -> ((String) value).length() <= 8 && !((String) value).contains("x");
      case "NotSeven" -> !value.toString().equals("7");
      case "Even" -> !((BigDecimal) value).toBigIntegerExact().testBit(0);
      case "Rounded" -> ((BigDecimal) value).scale() < 3;
      case "Low" -> ((Double) value) < 1000;
      case "NotFirst" -> ((LocalDate) value).getDayOfMonth() != 1;
      case "NotNil" -> !value.toString().startsWith(new UUID(0, 0).toString().substring(0, 18));
      case "Named" -> !(value instanceof BigDecimal number) || number.signum() > 0;
      case "NotEmptyList" -> !value.equals(List.of());
      default -> throw new AssertionError(predicate);
    };
  }

  @Override
  public boolean holds(ObjectType type, CrossFieldRule rule, Map<?, ?> object) {
    return rules.get(rule.method()).holds(new View(type, object));
  }

  private final class View implements RandomRules.JsonView {
    private final ObjectType type;
    private final Map<?, ?> members;

    View(ObjectType type, Map<?, ?> members) {
      this.type = type;
      this.members = members;
    }

    @Override
    public ObjectType type() {
      return type;
    }

    private Field field(String accessor) {
      return type.field(accessor).orElseThrow(() -> new AssertionError(type.name() + "." + accessor));
    }

    @Override
    public @Nullable Object get(String accessor) {
      Field field = field(accessor);
      for (String key : field.keys()) {
        if (members.containsKey(key)) {
          return known(field, members.get(key));
        }
      }
      return field.type() == ValueType.Scalar.BOOLEAN && field.fallback() != null
          ? Boolean.valueOf(field.fallback())
          : known(field, field.fallback());
    }

    /** A value of an open enum that is none of its constants is null to a rule. */
    private @Nullable Object known(Field field, @Nullable Object value) {
      if (!(field.type() instanceof ValueType.EnumRef named) || !contract.enumType(named.name()).open()) {
        return value;
      }
      boolean isConstant =
          contract.enumType(named.name()).constants().stream().anyMatch(one -> one.wireName().equals(value));
      return isConstant ? value : null;
    }

    @Override
    public View inside(String accessor) {
      ObjectType declared = contract.object(((ValueType.ObjectRef) field(accessor).type()).name());
      Map<?, ?> json = (Map<?, ?>) get(accessor);
      return new View(Variants.of(contract).leaf(declared, json).orElseThrow(), json);
    }
  }
}
