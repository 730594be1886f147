package dev.driftless.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.driftless.processor.DriftlessProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a contract, Driftless says what it is, or generates code that compiles in silence. */
final class MutatedContractsTest {
  private static final int VARIANTS = 150;
  private static final Pattern ANNOTATION =
      Pattern.compile("@(?!interface)[A-Z]\\w+(?:\\((?:[^()\"]|\"[^\"]*\"|\\((?:[^()\"]|\"[^\"]*\")*\\))*\\))? ?");
  private static final Pattern ACCESSOR = Pattern.compile("(?m)^.*\\(\\);\\n");
  private static final Pattern DECLARATION = Pattern.compile("(?ms)^  (?:/\\*\\*|@|enum|interface|sealed|non-sealed).*?^  }\\n");
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:String|int|long|boolean|Double|BigDecimal|UUID|URI|LocalDate|OffsetDateTime|Object"
          + "|Seen|Lane|Box|Opened|Moved|Event|Batch|Status|Answer|Tokens|Entry|Keys|void|List<[^ ]*>"
          + "|State|Mark|Shape|Circle|Json|OffsetTime|TextOrInteger|Map<[^(]*>)(?= \\w+\\(\\))");
  private static final Pattern NAME = Pattern.compile("\\b\\w+(?=\\(\\);| \\{|,?\\n)");
  private static final Pattern CLASS = Pattern.compile("\\b\\w+(?=\\.class)");
  private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
  private static final Pattern NUMBER = Pattern.compile("(?<=[( ])\\d+(?=\\D)");
  private static final List<String> STRINGS =
      List.of(
          "\"\"", "\" \"", "\"x\"", "\"1\"", "\"-1e9\"", "\"(\"", "\"{key}\"", "\"a.b\"", "\"\\\\uD800\"", "\"null\"");

  private enum Change {
    DELETE(ANNOTATION, ACCESSOR, DECLARATION),
    DUPLICATE(ANNOTATION, ACCESSOR, DECLARATION),
    EXCHANGE(ANNOTATION, ANNOTATION, ACCESSOR, TYPE, TYPE, NAME, NAME, CLASS, STRING, STRING, NUMBER),
    INVENT(STRING, NUMBER);

    private final List<Pattern> patterns;

    Change(Pattern... patterns) {
      this.patterns = List.of(patterns);
    }
  }

  @Test
  void aWrongContractIsRefusedAndASoundOneCompiles() {
    // One event type is enough at a time, and takes less of it.
    checkVariants(seed -> without(seed % 2 == 0 ? "Opened" : "Moved", WholeContract.SOURCE));
  }

  @Test
  void soAreOnesWithObjectsThatAreMoreThanTheirFields() {
    checkVariants(seed -> seed % 2 == 0 ? WholeShapes.SOURCE : without("Measured", WholeShapes.SOURCE));
  }

  private static void checkVariants(IntFunction<String> contract) {
    long sound =
        IntStream.range(0, VARIANTS).parallel().filter(seed -> isSound(seed, contract.apply(seed))).count();
    // A test of refusals only, or of none, would show little.
    assertTrue(sound > VARIANTS / 10 && sound < VARIANTS * 9 / 10, () -> sound + " of " + VARIANTS + " are sound");
  }

  /** Whether the variant compiles; fails if the compiler says what it must not. */
  private static boolean isSound(int seed, String sound) {
    String source = mutated(sound, new Random(seed));
    // All that the compiler has to say it has said before it writes classes.
    JavaFileObject contract = Compiling.file(source);
    Compilation compilation =
        Compiling.compiler()
            .withProcessors(new DriftlessProcessor())
            .withOptions("-Xlint:all,-processing", "-Werror", "-XDshould-stop.ifNoError=FLOW")
            .compile(contract);
    List<String> unexpected =
        compilation.diagnostics().stream()
            .filter(diagnostic -> isUnexpected(diagnostic, contract))
            .map(MutatedContractsTest::text)
            .toList();
    assertEquals(List.of(), unexpected, "variant " + seed + "\n" + source);
    return compilation.status() == Compilation.Status.SUCCESS;
  }

  /** A defect, an exception, or anything about generated code; the compiler may say what it likes of the contract. */
  private static boolean isUnexpected(Diagnostic<? extends JavaFileObject> diagnostic, JavaFileObject contract) {
    String text = text(diagnostic);
    boolean elsewhere = diagnostic.getSource() != null && !diagnostic.getSource().getName().equals(contract.getName());
    return elsewhere || text.contains("[driftless:defect]") || text.contains("Exception") || text.contains("\tat ");
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getSource() + ":" + diagnostic.getLineNumber() + " " + diagnostic.getMessage(Locale.ROOT);
  }

  private static String without(String eventType, String contract) {
    return DECLARATION
        .matcher(contract)
        .replaceAll(
            found -> found.group().contains("interface " + eventType) ? "" : Matcher.quoteReplacement(found.group()));
  }

  private static String mutated(String contract, Random random) {
    String source = contract;
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      Change change = Change.values()[random.nextInt(Change.values().length)];
      Pattern pattern = change.patterns.get(random.nextInt(change.patterns.size()));
      source = apply(change, pattern, source, random);
    }
    return source;
  }

  private static String apply(Change change, Pattern pattern, String source, Random random) {
    List<MatchResult> found = pattern.matcher(source).results().filter(one -> one.start() > body(source)).toList();
    if (found.isEmpty()) {
      return source;
    }
    MatchResult one = found.get(random.nextInt(found.size()));
    String other = found.get(random.nextInt(found.size())).group();
    List<String> replacements = new ArrayList<>();
    switch (change) {
      case DELETE -> replacements.add("");
      case DUPLICATE -> replacements.add(one.group() + one.group());
      case EXCHANGE -> replacements.add(other);
      case INVENT -> replacements.addAll(pattern == STRING ? STRINGS : List.of("0", "-1", "9", "2147483647"));
    }
    String replacement = replacements.get(random.nextInt(replacements.size()));
    return source.substring(0, one.start()) + replacement + source.substring(one.end());
  }

  /** Where the contract begins: the imports stay as they are. */
  private static int body(String source) {
    return source.indexOf("/** Some ");
  }
}
