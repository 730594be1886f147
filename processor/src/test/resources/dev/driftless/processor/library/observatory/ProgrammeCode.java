package observatory;

import java.util.function.Predicate;

/** The check letter of programme codes: the sum of the digits, as a letter from A on. */
public final class ProgrammeCode implements Predicate<String> {
  @Override
  public boolean test(String code) {
    int sum = code.chars().filter(Character::isDigit).map(digit -> digit - '0').sum();
    return code.charAt(code.length() - 1) == 'A' + sum % 26;
  }
}
