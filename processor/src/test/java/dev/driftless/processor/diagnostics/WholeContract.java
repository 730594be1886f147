package dev.driftless.processor.diagnostics;

/** A sound contract, {@code test.Sound}, that uses nearly all of the language. */
final class WholeContract {
  static final String SOURCE =
      Contracts.source(
          """
          /** Some events. */
          @EventContract(title = "Tests", version = "1.0.0")
          interface Sound {
            /** The other lane. */
            enum Seen {
              IDLE,
              BUSY,
              @Unmapped(because = "later") GONE
            }

            /** From here to there. */
            @LaneMapping
            @interface As {
              Seen value();
              String because() default "";
            }

            enum Lane {
              @As(Seen.IDLE) @Alias("wait") WAITING,
              @As(value = Seen.IDLE, because = "almost") READY,
              @As(Seen.BUSY) @JsonProperty("at-work") WORKING
            }

            /** Two digits. */
            @Pattern(regexp = "T\\\\d{2}")
            @Target({ElementType.METHOD, ElementType.TYPE_USE})
            @interface Number {}

            @Size(min = 1, message = "must not be empty")
            @Target(ElementType.METHOD)
            @interface Filled {}

            /** Around all events. */
            @Envelope
            interface Event {
              @Ulid @Example("01JMBY7K8N3QRVX2DPFG5HWT4E") String eventId();
              @EventTypeName String eventType();
              @AggregateId @Example("T01") String aggregateId();
              @AggregateType String aggregateType();
              @PayloadBody Object payload();
              @Example("2026-02-12T10:00:00Z") OffsetDateTime sentAt();
              @PositiveOrZero long clock();
              @Uuid(version = 4) @Example("550e8400-e29b-41d4-a716-446655440000") UUID project();
              @Optional @Semver @Example("1.0.0") String schema();
            }

            /** A task is opened. */
            @EventType(aggregate = "Task", id = "taskId")
            interface Opened {
              @Number @Example("T01") String taskId();
              @Filled @Example("Do it") String title();
              @Optional @Example({"T02", "T03"}) List<@Number String> after();
              @Min(1) @Max(9) int weight();
              @DecimalMin("0.5") @DecimalMax(value = "9", inclusive = false) @Nullable Double share();
              @Digits(integer = 3, fraction = 2) @Example("1.25") BigDecimal cost();
              @Optional Box box();
              @Optional List<Box> boxes();
            }

            /** A task moves. */
            @EventType(aggregate = "Task", id = "taskId", whenAbsent = @Aggregate(type = "Board", id = "board"))
            interface Moved {
              @Optional @Example("T01") @Nullable String taskId();
              Seen from();
              Seen to();
              boolean forced();
              LocalDate day();
              @Example("https://example.org/") URI link();
              @Sha1 @Example("0cf3f906f4f979a000cf04c78688a397d69b6a37") String commit();
              List<List<Integer>> grid();
            }

            /** Holds others. */
            @ObjectType
            interface Box {
              @NotBlank @Example("box") String name();
              @Size(max = 3) List<Box> inner();
              @Optional @JsonProperty("sea-son") Lane lane();
            }
          }
          """);

  private WholeContract() {}
}
