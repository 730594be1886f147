package imports.parts;

import java.util.function.Predicate;

/** Whether a number is odd. */
public final class Odd implements Predicate<Integer> {
  @Override
  public boolean test(Integer number) {
    return number % 2 != 0;
  }
}
