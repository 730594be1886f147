package rules;

import java.util.function.Predicate;

/** The check digit of card numbers. Throws where there is anything but digits. */
public final class Luhn implements Predicate<String> {
  @Override
  public boolean test(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = Integer.parseInt(number.substring(number.length() - 1 - i, number.length() - i));
      sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
    }
    return sum % 10 == 0;
  }
}
