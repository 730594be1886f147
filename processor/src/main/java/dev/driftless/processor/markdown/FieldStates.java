package dev.driftless.processor.markdown;

/** What an absent key and a null mean, for each combination of required, nullable and default that the contract has. */
final class FieldStates {
  private FieldStates() {}

  static String of(ValueKinds kinds) {
    MarkdownTable table = new MarkdownTable("Required", "Nullable", "Key is absent", "Value is `null`");
    row(kinds, table, false, false, "refused", "refused");
    row(kinds, table, false, true, "refused", "allowed");
    row(kinds, table, true, false, "allowed", "refused");
    row(kinds, table, true, true, "allowed, and the way it is written", "allowed, with the same meaning");
    if (kinds.hasField(field -> field.fallback() != null)) {
      table.row(
          "no (“if absent”)", "no", "allowed; stands for the value that is given, which is always written", "refused");
    }
    return table.toString();
  }

  private static void row(
      ValueKinds kinds, MarkdownTable table, boolean optional, boolean nullable, String absent, String isNull) {
    if (kinds.hasField(
        field -> field.fallback() == null && field.optional() == optional && field.nullable() == nullable)) {
      table.row(optional ? "no" : "yes", nullable ? "yes" : "no", absent, isNull);
    }
  }
}
