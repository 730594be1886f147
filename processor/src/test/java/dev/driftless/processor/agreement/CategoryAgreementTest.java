package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.runtime.Items;
import dev.driftless.runtime.TokenSource;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import dev.driftless.runtime.Violations;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message of the generated validators falls under the category that the contract names for them. */
class CategoryAgreementTest {
  private static final int EVENTS = 800;

  /** Those whose categories name one for validators. */
  static List<CompiledContract> contracts() {
    return CompiledContract.all().filter(contract -> validationErrors(contract.model()).findAny().isPresent()).toList();
  }

  private static Stream<EnumType.Constant> validationErrors(Contract contract) {
    return contract.errorCategories().stream()
        .flatMap(type -> type.constants().stream())
        .filter(constant -> constant.category().validationErrors());
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void messagesOfReadersFallUnderIt(CompiledContract contract) {
    Messages messages = new Messages(contract);
    Random random = new Random(11);
    readEvents(contract, random, messages);
    readObjects(contract, random, messages);
    messages.assertMany();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void messagesOfReadersOfBrokenTextFallUnderIt(CompiledContract contract) {
    Messages messages = new Messages(contract);
    readBrokenText(contract, new Random(12), messages);
    messages.assertMany();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void messagesOfReadersOfBatchesFallUnderIt(CompiledContract contract) {
    Messages messages = new Messages(contract);
    readBatches(contract, new Random(13), messages);
    messages.assertMany();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void messagesOfTypedValidatorsFallUnderIt(CompiledContract contract) {
    Messages messages = new Messages(contract);
    validate(contract, new Random(14), messages);
    messages.assertMany();
  }

  /** What comes from outside may have any keyword in it; it is never what decides. */
  @ParameterizedTest
  @MethodSource("contracts")
  void textFromOutsideHasNoSay(CompiledContract contract) {
    Messages messages = new Messages(contract);
    RandomEvents events = new RandomEvents(contract.model(), new Random(15), true);
    String eventType = contract.model().envelope().fieldIn(Field.Role.EVENT_TYPE).orElseThrow().wireName();
    Set<String> quoted = new TreeSet<>();
    Set<String> keywords = keywords(contract.model());
    for (String keyword : keywords) {
      Json.Obj event = events.soundEvent().with(eventType, Json.text("An " + keyword));
      for (Violation violation : contract.envelope().readDocument(Sources.of(event.text())).violations()) {
        messages.accept(violation);
        if (violation.message().contains("An " + keyword)) {
          quoted.add(keyword);
        }
      }
    }
    assertEquals(keywords, quoted);
  }

  private static Set<String> keywords(Contract contract) {
    return contract.errorCategories().orElseThrow().constants().stream()
        .flatMap(constant -> constant.category().keywords().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void noCodeIsMissedAndNoBeginning() {
    Set<ViolationCode> codes = EnumSet.noneOf(ViolationCode.class);
    Set<String> beginnings = new TreeSet<>();
    Set<String> declared = new TreeSet<>(Violations.BEGINNINGS);
    Consumer<Violation> seen =
        violation -> {
          codes.add(violation.code());
          beginnings.add(violation.message().substring(0, violation.message().indexOf(": ") + 2));
        };
    for (CompiledContract contract :
        List.of(CompiledContract.everything(), CompiledContract.rules(), CompiledContract.shapes())) {
      Random random = new Random(16);
      readEvents(contract, random, seen);
      readObjects(contract, random, seen);
      readBrokenText(contract, random, seen);
      readBatches(contract, random, seen);
      validate(contract, random, seen);
      contract.model().allObjects().forEach(type -> declared.add(type.invalid()));
    }
    assertEquals(EnumSet.allOf(ViolationCode.class), codes);
    assertEquals(declared, beginnings);
  }

  // Where messages come from

  private static void readEvents(CompiledContract contract, Random random, Consumer<Violation> messages) {
    RandomEvents events = new RandomEvents(contract.model(), random, true);
    for (int i = 0; i < EVENTS; i++) {
      Json event = events.event();
      for (TokenSource source : Sources.of(event, event.text(random)).values()) {
        contract.envelope().readDocument(source).violations().forEach(messages);
      }
    }
  }

  private static void readObjects(CompiledContract contract, Random random, Consumer<Violation> messages) {
    RandomEvents events = new RandomEvents(contract.model(), random, true);
    contract
        .model()
        .objects()
        .forEach(
            type -> {
              for (int i = 0; i < EVENTS / 10; i++) {
                String text = events.object(type.name()).text(random);
                contract.type(type.name()).readDocument(Sources.of(text)).violations().forEach(messages);
              }
            });
    for (GeneratedType type : contract.payloads()) {
      type.readDocument(Sources.of("{}")).violations().forEach(messages);
      type.readDocument(Sources.of("[]")).violations().forEach(messages);
    }
  }

  private static void readBrokenText(CompiledContract contract, Random random, Consumer<Violation> messages) {
    RandomEvents events = new RandomEvents(contract.model(), random, true);
    List<Function<String, TokenSource>> parsers = List.copyOf(Sources.PARSERS.values());
    for (int i = 0; i < EVENTS; i++) {
      String text = broken(events.event().text(random), random);
      TokenSource source = parsers.get(i % parsers.size()).apply(text);
      contract.envelope().readDocument(source).violations().forEach(messages);
    }
    for (Function<String, TokenSource> parser : parsers) {
      // Beyond a parser's limit: a number, and a name.
      for (String text : List.of("{\"x\":" + "9".repeat(2000) + "}", "{\"" + "x".repeat(100_000) + "\":1}")) {
        contract.envelope().readDocument(parser.apply(text)).violations().forEach(messages);
      }
    }
  }

  /** The text with one or more characters left out, put in or exchanged, or cut off. */
  private static String broken(String text, Random random) {
    StringBuilder broken = new StringBuilder(text);
    for (int faults = 1 + random.nextInt(3); faults > 0 && broken.length() > 0; faults--) {
      int at = random.nextInt(broken.length());
      char c = random.nextBoolean() ? one("{}[],:\"\\ \n\0e-.1tu", random) : (char) random.nextInt(0x2100);
      switch (random.nextInt(4)) {
        case 0 -> broken.deleteCharAt(at);
        case 1 -> broken.insert(at, c);
        case 2 -> broken.setCharAt(at, c);
        default -> broken.setLength(random.nextInt(3) == 0 ? at : broken.length());
      }
    }
    return broken.toString();
  }

  private static char one(String characters, Random random) {
    return characters.charAt(random.nextInt(characters.length()));
  }

  private static void readBatches(CompiledContract contract, Random random, Consumer<Violation> messages) {
    RandomEvents events = new RandomEvents(contract.model(), random, true);
    for (int i = 0; i < EVENTS / 5; i++) {
      String list = "[" + events.event().text(random) + "," + events.event().text() + ",1,null]";
      for (String text :
          List.of(
              "{\"events\":" + list + "}",
              "{\"events\":" + list + ",\"events\":" + list + "}",
              list,
              "{\"deep\":" + Json.nested(101).text() + "}",
              broken("{\"events\":" + list + "}", random))) {
        readBatch(contract.envelope().items(Sources.of(text), "events"), messages);
      }
      readBatch(contract.envelope().items(Sources.of(broken(list, random)), null), messages);
    }
    // More violations than are kept.
    String list = "[" + "1,".repeat(Violations.MOST) + "1,{}]";
    String texts = "{\"texts\":" + list + ",\"x\":" + list + "}";
    contract.payloads().forEach(type -> type.readDocument(Sources.of(texts)).violations().forEach(messages));
  }

  private static void readBatch(Items<?> items, Consumer<Violation> messages) {
    items.forEachRemaining(item -> item.violations().forEach(messages));
    items.violations().forEach(messages);
  }

  private static void validate(CompiledContract contract, Random random, Consumer<Violation> messages) {
    RandomEvents events = new RandomEvents(contract.model(), random, true);
    TypedFaults faults = new TypedFaults(contract, random);
    for (int i = 0; i < EVENTS; i++) {
      Object event = contract.envelope().readDocument(Sources.of(events.event().text())).readable();
      contract.envelope().validate(event).forEach(messages);
      contract.envelope().validate(faults.in(event)).forEach(messages);
    }
  }

  /** Asserts of each message that it falls under the category for those of validators. */
  private static final class Messages implements Consumer<Violation> {
    private final Set<String> messages = new TreeSet<>();
    private final Method classify;
    private final String category;

    Messages(CompiledContract contract) {
      EnumType categories = contract.model().errorCategories().orElseThrow();
      try {
        this.classify = contract.load(categories.name()).getMethod("classify", String.class);
      } catch (NoSuchMethodException missing) {
        throw new AssertionError(missing);
      }
      this.category = validationErrors(contract.model()).findFirst().orElseThrow().name();
    }

    @Override
    public void accept(Violation violation) {
      if (messages.add(violation.message())) {
        assertEquals(category, category(violation.message()), violation.message());
      }
    }

    private String category(String message) {
      try {
        return ((Enum<?>) classify.invoke(null, message)).name();
      } catch (ReflectiveOperationException failure) {
        throw new AssertionError(failure);
      }
    }

    void assertMany() {
      assertTrue(messages.size() > 20, messages::toString);
    }
  }
}
