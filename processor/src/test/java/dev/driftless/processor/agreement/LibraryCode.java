package dev.driftless.processor.agreement;

import dev.driftless.processor.fixture.UserCode;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.CrossFieldRule;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;

/** What the predicates and rules of the library's contracts mean, over parsed JSON. */
final class LibraryCode implements UserCode {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  @Override
  public boolean satisfies(String predicate, Object value) {
    return switch (predicate) {
      case "observatory.Binning" -> isPowerOfTwo(((BigDecimal) value).longValueExact());
      case "observatory.ProgrammeCode" -> endsInItsCheckLetter((String) value);
      default -> throw new AssertionError(predicate);
    };
  }

  private static boolean isPowerOfTwo(long number) {
    for (long power = 1; power < 1L << 31; power *= 2) {
      if (number == power) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsInItsCheckLetter(String code) {
    int sum = 0;
    for (char c : code.toCharArray()) {
      sum += "0123456789".indexOf(c) < 0 ? 0 : Character.digit(c, 10);
    }
    return !code.isEmpty() && code.endsWith(Character.toString(LETTERS.charAt(sum % LETTERS.length())));
  }

  @Override
  public boolean holds(ObjectType type, CrossFieldRule rule, Map<?, ?> object) {
    return switch (rule.method()) {
      case "isSeenThroughTheAir" ->
          !"U".equals(object.get("band")) || ((Number) object.get("magnitude")).doubleValue() <= 22;
      case "beganInThatNight" ->
          !(object.get("began") instanceof String began) || object.get("night").equals(night(began));
      default -> throw new AssertionError(rule.method());
    };
  }

  private static String night(String began) {
    OffsetDateTime time = OffsetDateTime.parse(began);
    return (time.getHour() < 12 ? time.toLocalDate().minusDays(1) : time.toLocalDate()).toString();
  }
}
