package dev.driftless.processor.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.driftless.processor.agreement.Compilation;
import dev.driftless.processor.agreement.Json;
import dev.driftless.processor.json.ContractJson;
import dev.driftless.processor.model.ObjectType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For random contracts and random values, everything that judges a value by a contract says the same: the generated
 * reader over each source of tokens, an interpreter over {@code contract.json}, and, as far as a record can hold the
 * value, the generated validator ({@link dev.driftless.processor.agreement.RecordAgreement} says how far that is). The
 * same are pointers, codes, messages and their order.
 *
 * <p>Every contract also compiles without a warning, is the same when its {@code contract.json} is read and written
 * again, with the same document; and every valid record is the same when plain Jackson has written it.
 *
 * <p>{@code -Ddriftless.seed=…} is the seed of the first contract, {@code -Ddriftless.contracts=…} how many there are,
 * each with the next seed, and {@code -Ddriftless.values=…} how many values each is held against.
 */
class DifferentialTest {
  private static final long FIRST = Long.getLong("driftless.seed", 1);
  private static final int CONTRACTS = Integer.getInteger("driftless.contracts", 12);
  private static final int VALUES = Integer.getInteger("driftless.values", 100);
  private static final Path DIRECTORY = Path.of("target", "differential");

  private static int judged;
  private static int valid;

  static LongStream seeds() {
    return LongStream.range(FIRST, FIRST + CONTRACTS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyJudgeSaysTheSame(long seed) {
    RandomContract random = RandomContracts.of(seed);
    List<Path> sources = random.writeTo(DIRECTORY.resolve(Long.toString(seed)));
    Judges judges = judges(random, sources);
    RandomValues values = new RandomValues(judges.contract(), judges.code(), seed);
    List<ObjectType> types = new ArrayList<>(judges.contract().allObjects());
    judges.contract().imports().forEach(other -> types.addAll(other.objects()));
    for (int i = 0; i < VALUES; i++) {
      ObjectType type = i % 2 == 0 ? judges.contract().envelope() : types.get(i / 2 % types.size());
      Json value = values.next(type);
      judged++;
      valid += judges.isValid(type, value) ? 1 : 0;
      if (!judges.differences(type, value).isEmpty()) {
        Json smallest = Shrinking.of(value, smaller -> !judges.differences(type, smaller).isEmpty());
        fail(
            "As a " + type.name() + " of " + sources + "\n" + smallest.text() + "\nis judged in different ways:\n"
                + String.join("\n", judges.differences(type, smallest)) + repeat(seed));
      }
    }
  }

  @AfterAll
  static void someValuesAreValidAndSomeAreNot() {
    assertTrue(judged < 1000 || valid > judged / 20, () -> "only " + valid + " of " + judged + " values were valid");
    assertTrue(valid < judged * 3 / 4 || judged < 1000, () -> valid + " of " + judged + " values were valid");
  }

  private static Judges judges(RandomContract random, List<Path> sources) {
    try {
      Judges judges = new Judges(random, Compilation.of(sources));
      assertEquals(judges.text(), ContractJson.of(judges.contract()));
      assertEquals(Judges.document(judges.compiled()), Judges.document(judges.contract()));
      return judges;
    } catch (AssertionError | RuntimeException failure) {
      throw new AssertionError("The contract of " + sources + " doesn't work" + repeat(random.seed()), failure);
    }
  }

  private static String repeat(long seed) {
    return "\nRepeat with -Dtest=DifferentialTest -Ddriftless.contracts=1 -Ddriftless.seed=" + seed;
  }
}
