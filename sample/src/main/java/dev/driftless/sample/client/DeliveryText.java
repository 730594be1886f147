package dev.driftless.sample.client;

import dev.driftless.sample.ErrorCategory;
import dev.driftless.sample.input.PlainText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of a file's events, for people. */
public final class DeliveryText {
  /** Of each category; the report has them all. */
  private static final int MOST_ERRORS = 10;

  /** A server may say at length what is wrong. */
  private static final int LONGEST_ERROR = 300;

  private DeliveryText() {}

  /** The counts, then for each category its errors and what to do about them. */
  public static List<String> lines(Delivery delivery) {
    List<String> lines = new ArrayList<>();
    lines.add(
        delivery.total() + (delivery.total() == 1 ? " event" : " events") + ": success " + delivery.success()
            + ", duplicate " + delivery.duplicate() + ", rejected " + delivery.rejected() + ", failed "
            + delivery.failed() + (delivery.notSent() == 0 ? "" : ", not sent " + delivery.notSent()));
    Map<ErrorCategory, Map<String, Long>> categories = new EnumMap<>(ErrorCategory.class);
    for (Undelivered event : delivery.undelivered()) {
      categories
          .computeIfAbsent(event.category(), category -> new LinkedHashMap<>())
          .merge(event.error(), 1L, Long::sum);
    }
    categories.forEach((category, errors) -> addCategory(lines, category, errors));
    return lines;
  }

  private static void addCategory(List<String> lines, ErrorCategory category, Map<String, Long> errors) {
    long count = errors.values().stream().mapToLong(Long::longValue).sum();
    lines.add("");
    lines.add(category.wireName() + " " + count + ": " + category.suggestedAction());
    errors.entrySet().stream()
        .limit(MOST_ERRORS)
        .forEach(error -> lines.add("    " + error.getValue() + "x " + shown(error.getKey())));
    if (errors.size() > MOST_ERRORS) {
      lines.add("    and " + (errors.size() - MOST_ERRORS) + " other errors");
    }
  }

  private static String shown(String error) {
    boolean isShort = error.codePointCount(0, error.length()) <= LONGEST_ERROR;
    return PlainText.of(isShort ? error : error.substring(0, error.offsetByCodePoints(0, LONGEST_ERROR)) + "…");
  }
}
