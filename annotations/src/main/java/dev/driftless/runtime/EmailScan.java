package dev.driftless.runtime;

/**
 * Email addresses in one pass: a dot-atom, an at sign and a domain name of two labels or more (RFC 5321, section 4.1.2,
 * without quoted strings and address literals). How long they are is left to constraints.
 */
final class EmailScan {
  private static final String ATOM_SIGNS = "!#$%&'*+/=?^_`{|}~-";

  private EmailScan() {}

  static boolean matches(String text) {
    int at = text.indexOf('@');
    return at > 0 && isDotAtom(text, at) && isDomain(text, at + 1);
  }

  /** Whether the text before {@code end} is made of atoms with single dots between them. */
  private static boolean isDotAtom(String text, int end) {
    boolean afterDot = true;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '.' ? afterDot : !isAlphanumeric(c) && ATOM_SIGNS.indexOf(c) < 0) {
        return false;
      }
      afterDot = c == '.';
    }
    return !afterDot;
  }

  /** Whether the text from {@code start} on is made of labels that neither begin nor end with a hyphen (RFC 1123, 2.1). */
  private static boolean isDomain(String text, int start) {
    int labels = 0;
    char before = '.';
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' ? before == '.' || before == '-' : c == '-' ? before == '.' : !isAlphanumeric(c)) {
        return false;
      }
      labels += before == '.' ? 1 : 0;
      before = c;
    }
    return labels > 1 && before != '.' && before != '-';
  }

  private static boolean isAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
