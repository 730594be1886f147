package dev.driftless.processor.diagnostics;

/** A sound contract, {@code test.Sound}, with what {@link WholeContract} lacks: objects that are more than their fields. */
final class WholeShapes {
  static final String SOURCE =
      Contracts.source(
          """
          /** Some shapes. */
          @EventContract(title = "Tests", version = "1.2.0", closed = true)
          public interface Sound {
            /** How much it weighs. */
            @Since("1.1.0")
            enum Mark {
              @IntegerValue(1) LOW,
              @Deprecated(since = "1.2.0") @IntegerValue(-2) HIGH
            }

            enum State {
              OPEN,
              @Since("1.0.0") CLOSED
            }

            /** Around all events. */
            @Open
            @Envelope
            interface Event {
              @EventTypeName String eventType();
              @PayloadBody Object payload();
            }

            /** What has ends. */
            @Conditions(ordered = @Conditions.Fields({"low", "high"}))
            @FieldGroup
            interface Ends {
              @Example("1") int low();
              @Example("2") int high();
            }

            /** What has a name too. */
            @FieldGroup
            interface Named extends Ends {
              @Default("none") @Size(max = 9) @Example("n") String name();

              /** It has one. */
              @AssertTrue(message = "must be named")
              default boolean isNamed() {
                return !name().isEmpty();
              }
            }

            /** A thing is measured. */
            @EventType(aggregate = "Thing", id = "thingId")
            @Conditions(
                requiredIf = @Conditions.If(field = "state", is = "open", then = "note"),
                forbiddenIf = @Conditions.If(field = "mark", is = "1", then = {"day", "note"}),
                atLeastOneOf = @Conditions.Fields({"day", "note", "times"}),
                exactlyOneOf = @Conditions.Fields({"note", "times"}),
                equalLength = @Conditions.Fields({"codes", "times"}))
            interface Measured extends Named {
              @Example("t1") String thingId();
              @Default("closed") State state();
              @Default("-2") Mark mark();
              @Optional LocalDate day();
              @Optional @Example("n") String note();
              @Optional @UniqueItems List<OffsetTime> times();
              @Optional @Example({}) List<TextOrInteger> codes();
              @Size(max = 3) Map<@Size(max = 4) String, @Min(1) Integer> counts();
              Map<String, List<Shape>> shapes();
              @Example("{}") @Nullable Json rest();
              @Deprecated(forRemoval = true) @IsoDuration @Example("P1D") @Optional String takes();
            }

            /** A thing is drawn. */
            @EventType(aggregate = "Thing", id = "thingId")
            @Union(discriminator = "tool")
            sealed interface Drawn {
              @Example("t1") String thingId();
            }

            @ObjectType
            non-sealed interface Pen extends Drawn {
              @Const("pen") String tool();
              @Const("2") int width();
              Shape shape();
            }

            @ObjectType
            non-sealed interface Brush extends Drawn {
              @Const("brush") String tool();
              @Email @Example("a@b.org") String maker();
              @AbsoluteUri @Example("https://example.org/") URI home();
            }

            /** A form. */
            @ObjectType
            @Union(discriminator = "kind")
            sealed interface Shape {}

            @ObjectType
            non-sealed interface Circle extends Shape, Named {
              @Const("circle") String kind();
              @Const("true") boolean round();
            }

            @ObjectType
            @Union(discriminator = "sides")
            sealed interface Angular extends Shape {
              @Const("angular") String kind();
            }

            @ObjectType
            non-sealed interface Square extends Angular {
              @Const("4") String sides();
              @Sha256 @Optional @Example("0cf3f906f4f979a000cf04c78688a397d69b6a370cf3f906f4f979a000cf04c7") String hash();
            }
          }
          """);

  private WholeShapes() {}
}
