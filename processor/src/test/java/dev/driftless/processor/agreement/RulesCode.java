package dev.driftless.processor.agreement;

import dev.driftless.processor.fixture.UserCode;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.CrossFieldRule;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the predicates and rules of the tests' contracts mean, over parsed JSON. */
final class RulesCode implements UserCode {
  @Override
  public boolean satisfies(String predicate, Object value) {
    return switch (predicate) {
      case "rules.Luhn" -> passesLuhn((String) value);
      case "rules.Numbers.Even" -> !isOdd(value);
      case "rules.Numbers.Odd", "imports.parts.Odd" -> isOdd(value);
      case "rules.Numbers.Workday" ->
          !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(((LocalDate) value).getDayOfWeek());
      default -> throw new AssertionError(predicate);
    };
  }

  private static boolean isOdd(Object value) {
    return ((BigDecimal) value).toBigIntegerExact().testBit(0);
  }

  private static boolean passesLuhn(String number) {
    if (!number.chars().allMatch(Character::isDigit)) {
      return false;
    }
    int sum = 0;
    int place = 0;
    for (int i = number.length() - 1; i >= 0; i--, place++) {
      int digit = Character.digit(number.charAt(i), 10);
      int doubled = place % 2 == 0 ? digit : digit * 2;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  @Override
  public boolean holds(ObjectType type, CrossFieldRule rule, Map<?, ?> object) {
    return switch (rule.method()) {
      case "nobodyIsNowhere" -> object.get("place") == null || !"nobody".equals(object.get("actor_id"));
      case "openTicketsAreOfTheFirstSchema" -> number(object, "schema", 1) == 1 || !isOpenTicket(object);
      case "countIsWithinLimit" -> object.get("limit") != null && number(object, "count", 0) <= number(object, "limit", 0);
      case "rejectedOnesHaveNoSmallBox" ->
          !Set.of("rejected", "sent back").contains(Objects.toString(object.get("status")))
              || !(object.get("box") instanceof Map<?, ?> box)
              || number(box, "size", 0) != 1;
      case "labelsDiffer" -> labelsDiffer(object.get("boxes"));
      case "moodIsKnown" -> !"two".equals(object.get("old")) || Set.of("good", "fine", "ok\n", "bad", "awful").contains(Objects.toString(object.get("mood")));
      case "listsAgree" ->
          tableSize(object.get("table")) < 3
              && (!(object.get("statuses") instanceof List<?> statuses)
                  || !statuses.contains("failed") && !statuses.contains("broken")
                  || object.get("boxed") == null);
      case "lidIsSmaller" ->
          !(object.get("lid") instanceof Map<?, ?> lid) || number(lid, "size", 0) < number(object, "size", 0);
      case "moneyIsNotNegative" -> object.get("currency") == null || number(object, "value", 0) >= 0;
      case "amountIsOfTheCurrency" -> {
        Object currency = ((Map<?, ?>) object.get("amount")).get("currency");
        yield currency == null || currency.equals(object.get("currency"));
      }
      case "leftIsNoLonger" -> length(object.get("left")) <= length(object.get("right"));
      case "atMostOneIsYes" ->
          ((Map<?, ?>) object.get("answers"))
                  .values().stream().filter(answer -> ((Map<?, ?>) answer).get("how").equals("yes")).count()
              < 2;
      case "doesNotWeighFive" -> number(object, "least", 0) != 5;
      case "firstPartIsNotRed" ->
          !(object.get("parts") instanceof List<?> parts)
              || parts.isEmpty()
              || !(parts.get(0) instanceof Map<?, ?> part)
              || !(part.get("colours") instanceof List<?> colours)
              || !colours.contains("red");
      case "stacksFit" ->
          !(object.get("stacks") instanceof List<?> stacks) || stacks.stream().noneMatch(RulesCode::isLightInMetres);
      default -> throw new AssertionError(rule.method());
    };
  }

  private static boolean isLightInMetres(Object stack) {
    Map<?, ?> object = (Map<?, ?>) stack;
    return "light".equals(object.get("shade")) && "metre".equals(((Map<?, ?>) object.get("amount")).get("unit"));
  }

  private static int length(Object completed) {
    return ((String) ((Map<?, ?>) completed).get("retrospective")).length();
  }

  private static long number(Map<?, ?> object, String key, long otherwise) {
    return object.get(key) instanceof Number number ? number.longValue() : otherwise;
  }

  private static boolean isOpenTicket(Map<?, ?> event) {
    return "Ticket".equals(event.get("event_type"))
        && Set.of("open", "new", "to do").contains(Objects.toString(((Map<?, ?>) event.get("payload")).get("status")));
  }

  private static boolean labelsDiffer(Object boxes) {
    List<Object> labels = new ArrayList<>();
    for (Object box : boxes instanceof List<?> list ? list : List.of()) {
      if (box instanceof Map<?, ?> object) {
        labels.add(object.get("label"));
      }
    }
    return new HashSet<>(labels).size() == labels.size() && !labels.contains("x");
  }

  private static int tableSize(Object table) {
    return table instanceof List<?> rows ? rows.stream().mapToInt(row -> ((List<?>) row).size()).sum() : 0;
  }
}
