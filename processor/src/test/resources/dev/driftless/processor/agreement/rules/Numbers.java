package rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;

/** Predicates of several types. */
public final class Numbers {
  private Numbers() {}

  public static final class Even implements Predicate<Integer> {
    @Override
    public boolean test(Integer number) {
      return number % 2 == 0;
    }
  }

  public static final class Odd implements Predicate<Long> {
    @Override
    public boolean test(Long number) {
      return number % 2 != 0;
    }
  }

  public static final class Workday implements Predicate<LocalDate> {
    @Override
    public boolean test(LocalDate day) {
      return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
  }
}
