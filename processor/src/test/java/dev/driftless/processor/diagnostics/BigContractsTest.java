package dev.driftless.processor.diagnostics;

import dev.driftless.processor.problem.ProblemId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Contracts of unusual size, depth and place compile in silence. */
final class BigContractsTest {
  @Test
  void anObjectCanHaveMoreFieldsThanALongHasBits() {
    String accessors =
        IntStream.range(0, 140)
            .mapToObj(i -> (i % 3 == 0 ? "@Optional int" : i % 2 == 0 ? "int" : "List<Integer>") + " f" + i + "();\n")
            .collect(Collectors.joining());
    Consumer.builds(Contracts.withFields(accessors));
  }

  @Test
  void anObjectHasNoMoreFieldsThanARecordCanHaveComponents() {
    String most =
        IntStream.range(0, 254)
            .mapToObj(i -> (i % 2 == 0 ? "@Min(1) long" : "OffsetDateTime") + " f" + i + "();\n")
            .collect(Collectors.joining());
    Consumer.builds(Contracts.with("@ObjectType interface Box {\n" + most + "}\n"));
    Compiling.check(
        Case.in(
            "@ObjectType /*!*/interface Box {\n" + most + "int last();\n}\n",
            ProblemId.DECLARATION_SHAPE,
            "Box has 255 fields, and a record in Java holds 254 at most: move some of them to an @ObjectType of their own"));
  }

  @Test
  void theEnvelopeCanHaveMoreFieldsThanALongHasBits() {
    String accessors =
        IntStream.range(0, 70).mapToObj(i -> "boolean f" + i + "();\n").collect(Collectors.joining());
    Consumer.builds(
        Contracts.of(
            Contracts.ANNOTATION,
            "@Envelope interface Event {\n" + accessors
                + "@EventTypeName String eventType(); @PayloadBody Object payload(); @AggregateType String type(); }\n"
                + Contracts.EVENT_TYPE));
  }

  @Test
  void listsCanHoldLists() {
    Consumer.builds(
        Contracts.withFields(
            """
            List<List<Integer>> two();
            @Size(max = 2) List<@Size(max = 3) @Nullable List<@Nullable @Ulid String>> bounded();
            List<List<List<@Valid Box>>> deep();
            @Optional @Nullable List<List<OffsetDateTime>> times();
            """).replaceFirst("}\\s*$", "@ObjectType interface Box { int size(); }\n}\n"));
  }

  @Test
  void objectsCanHoldThemselvesThroughLists() {
    Consumer.builds(
        Contracts.with(
            """
            @ObjectType interface Tree { int size(); List<Tree> branches(); @Optional Twig twig(); }
            @ObjectType interface Twig { List<List<Tree>> trees(); @Nullable Twig next(); }
            """));
  }

  @Test
  void aContractCanStandInNoPackage() {
    Consumer.builds(Contracts.with("enum Colour { RED }").replace("package test;\n", ""));
    Consumer.builds(WholeContract.SOURCE.replace("package test;\n", ""));
  }

  @Test
  void aContractInNoPackageCanGenerateIntoOne() {
    Consumer.builds(
        WholeContract.SOURCE
            .replace("package test;\n", "")
            .replace("\"1.0.0\")\n", "\"1.0.0\", packageName = \"a.b\")\n"),
        "package a.b;\n\nfinal class User {\n  Event event;\n}\n");
  }

  @Test
  void anotherPackageHoldsAllThatIsGenerated() {
    Consumer.builds(
        WholeContract.SOURCE.replace("\"1.0.0\")\n", "\"1.0.0\", packageName = \"other.place\")\n"),
        """
        package user;

        import other.place.Event;
        import other.place.EventPayload;
        import other.place.EventReader;
        import other.place.EventValidator;
        import other.place.LaneTable;
        import other.place.Moved;
        import other.place.Seen;

        final class User {
          private User() {}

          static Object use(EventPayload payload) {
            return payload instanceof Moved moved ? moved.from() : Seen.IDLE;
          }

          static Class<?>[] all() {
            return new Class<?>[] {Event.class, EventReader.class, EventValidator.class, LaneTable.class};
          }
        }
        """);
  }

  @Test
  void aContractNeedsNoEvents() {
    Consumer.builds(
        Contracts.of(
            Contracts.ANNOTATION, "enum Colour { RED }\n@ObjectType interface Box { Colour colour(); }\n"));
  }

  @Test
  void aContractCanBeEmpty() {
    Consumer.builds(Contracts.of(Contracts.ANNOTATION, ""));
  }

  @Test
  void objectsAndEventTypesCanBeEmpty() {
    Consumer.builds(
        Contracts.with("@ObjectType interface Nothing {}\n@ObjectType interface Box { Nothing nothing(); }"));
  }

  @Test
  void twoContractsCompileSideBySide() {
    Consumer.builds(WholeContract.SOURCE, WholeContract.SOURCE.replace("package test", "package second"));
    Consumer.builds(
        WholeContract.SOURCE,
        WholeContract.SOURCE.replace("interface Sound", "interface Other")
            .replace("\"1.0.0\")\n", "\"1.0.0\", packageName = \"other\")\n"));
  }
}
