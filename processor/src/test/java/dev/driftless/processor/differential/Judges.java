package dev.driftless.processor.differential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.driftless.processor.agreement.Compilation;
import dev.driftless.processor.agreement.CompiledContract;
import dev.driftless.processor.agreement.GeneratedType;
import dev.driftless.processor.agreement.Json;
import dev.driftless.processor.agreement.RecordAgreement;
import dev.driftless.processor.agreement.Sources;
import dev.driftless.processor.fixture.Interpreter;
import dev.driftless.processor.fixture.UserCode;
import dev.driftless.processor.json.ContractJson;
import dev.driftless.processor.json.MalformedContractException;
import dev.driftless.processor.markdown.Sections;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType;
import dev.driftless.runtime.TokenSource;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Everything that judges values by one compiled contract. */
final class Judges {
  private static final ObjectMapper JACKSON_2 = new ObjectMapper();
  private static final JsonMapper JACKSON_3 = JsonMapper.shared();

  private final CompiledContract compiled;
  private final String text;
  private final Contract contract;
  private final UserCode code;
  private final Interpreter interpreter;
  private final RecordAgreement records;
  private final boolean holdsJson;

  /** Those of a random contract that was compiled. */
  Judges(RandomContract random, Compilation compilation) {
    this.compiled = new CompiledContract(compilation);
    String path = "META-INF/driftless/" + compiled.model().name() + "/contract.json";
    this.text = new String(compilation.written().get(path), StandardCharsets.UTF_8);
    this.contract = read(text);
    this.code = random.code(contract);
    this.interpreter = new Interpreter(contract, code);
    this.records = new RecordAgreement(compiled);
    this.holdsJson =
        Stream.concat(
                contract.allObjects().stream(), contract.imports().stream().flatMap(other -> other.objects().stream()))
            .flatMap(type -> type.fields().stream())
            .anyMatch(field -> holdsJson(field.type()));
  }

  private static Contract read(String text) {
    try {
      return ContractJson.read(text);
    } catch (MalformedContractException malformed) {
      throw new AssertionError(text, malformed);
    }
  }

  /** The contract as its {@code contract.json} has it. */
  Contract contract() {
    return contract;
  }

  /** The contract as it was compiled. */
  Contract compiled() {
    return compiled.model();
  }

  /** The whole document of a contract. */
  static String document(Contract contract) {
    return new Sections(contract).text("all", List.of());
  }

  /** The text of {@code contract.json}. */
  String text() {
    return text;
  }

  /** What the contract leaves to Java. */
  UserCode code() {
    return code;
  }

  /** Whether the value is valid, as the reader says. */
  boolean isValid(ObjectType type, Json json) {
    return compiled.type(type.name()).readDocument(Sources.of(json.text())).isValid();
  }

  /** Every difference between two that judge the value as an object of that type. */
  List<String> differences(ObjectType type, Json json) {
    GeneratedType generated = compiled.type(type.name());
    String text = json.text();
    List<String> differences = new ArrayList<>();
    Validated<?> first = generated.readDocument(Sources.of(text));
    for (Map.Entry<String, TokenSource> source : Sources.of(json, text).entrySet()) {
      Validated<?> read = generated.readDocument(source.getValue());
      compare(source.getKey(), read.violations(), "Jackson 2", first.violations(), differences);
    }
    if (!json.hasDuplicates()) {
      compare("interpreter", interpreter.object(type, json.tree()), "reader", first.violations(), differences);
    }
    Object record = first.readable();
    if (record != null) {
      List<Violation> typed = generated.validate(record);
      differences.addAll(records.unexplained(first.violations(), typed, record));
      if (records.isWhole(first.violations(), record)) {
        List<Violation> raw = compiled.underDeclaredKeys(type, first.violations());
        // In a map they stand in the order of their pointers, which is another one where other keys were read.
        boolean isAsRead = raw.equals(first.violations());
        compare("typed", isAsRead ? typed : sorted(typed), "raw", isAsRead ? raw : sorted(raw), differences);
      }
    }
    if (first.isValid()) {
      roundTrip(generated, first.value(), differences);
    }
    return differences;
  }

  private static List<Violation> sorted(List<Violation> violations) {
    return violations.stream().sorted(Comparator.comparing(Violation::toString)).toList();
  }

  private static void compare(
      String one, List<Violation> violations, String other, List<Violation> others, List<String> differences) {
    if (!violations.equals(others)) {
      differences.add(one + " " + violations + "\n  but " + other + " " + others);
    }
  }

  /** Databind reads the numbers in a value of any kind as doubles; but for these it is the same record. */
  private boolean isSame(Object record, Object plain) throws JsonProcessingException {
    return holdsJson
        ? JACKSON_2.readTree(JACKSON_2.writeValueAsString(record)).equals(
            JACKSON_2.readTree(JACKSON_2.writeValueAsString(plain)))
        : record.equals(plain);
  }

  private static boolean holdsJson(ValueType type) {
    if (type instanceof ValueType.ListOf list) {
      return holdsJson(list.item());
    }
    return type instanceof ValueType.MapOf map ? holdsJson(map.value()) : type == ValueType.Scalar.ANY;
  }

  /** What plain Jackson writes of a record, whoever reads it, and what a builder makes of it, is that record. */
  private void roundTrip(GeneratedType type, Object record, List<String> differences) {
    try {
      for (String json : List.of(JACKSON_2.writeValueAsString(record), JACKSON_3.writeValueAsString(record))) {
        Validated<?> again = type.readDocument(Sources.of(json));
        if (!again.violations().isEmpty() || !record.equals(again.value())) {
          differences.add("written as " + json + ", read as " + again.readable() + " " + again.violations());
        }
        Object by2 = JACKSON_2.readValue(json, type.record());
        Object by3 = JACKSON_3.readValue(json, type.record());
        if (!isSame(record, by2) || !isSame(record, by3)) {
          differences.add("written as " + json + ", read by plain Jackson as " + by2 + " and " + by3);
        }
      }
    } catch (JsonProcessingException | tools.jackson.core.JacksonException failure) {
      differences.add("not written, or not read: " + failure);
    }
    if (type.record().isRecord()) {
      Object built = type.build(record, setters -> setters);
      if (!record.equals(built)) {
        differences.add("built as " + built);
      }
    }
  }
}
