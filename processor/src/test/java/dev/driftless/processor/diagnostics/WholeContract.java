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
              @EventId @Ulid @Example("01JMBY7K8N3QRVX2DPFG5HWT4E") String eventId();
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

            /** Some events at once. */
            @ObjectType
            interface Batch {
              @Size(min = 1, max = 3) List<Event> events();
            }

            enum Status {
              @Outcome(Outcome.Kind.ACCEPTED) @ProducerAction("Forget it.") TAKEN,
              @Outcome(Outcome.Kind.DUPLICATE) KNOWN,
              @Outcome(Outcome.Kind.REJECTED) REFUSED
            }

            @ObjectType
            @ItemResult(id = "eventId", status = "status", reason = "reason")
            interface Result {
              @Ulid @Example("01JMBY7K8N3QRVX2DPFG5HWT4E") String eventId();
              Status status();
              @Optional @Example("invalid") String reason();
            }

            @ObjectType
            interface Answer {
              List<Result> results();
            }

            /** Takes events. */
            @Endpoint(
                method = "POST", path = "/events/", authenticated = true, contentEncoding = "gzip",
                headers = @Header(name = "X-Client", value = "1", description = "Who calls."),
                order = "oldest first", timeoutSeconds = 9, maxEncodedBytes = 1024, maxDecodedBytes = 4096)
            interface Send {
              @Request
              Batch batch();

              /** It was read. */
              @Response(status = 200)
              @ProducerAction("Reads on.")
              Answer read();

              /** Something else. */
              @Response(status = Response.ANY_OTHER, noFixture = "anything")
              @ProducerAction("Tries again.")
              Object failed();
            }

            @ObjectType
            interface Entry {
              @Example("anna") String name();
            }

            @ObjectType
            interface Tokens {
              @Example("a") String access();
              @Example("r") String refresh();
            }

            @Endpoint(method = "POST", path = "/in/")
            interface LogIn {
              @Request
              Entry entry();

              /** Welcome. */
              @Response(status = 200)
              @ProducerAction("Keeps them.")
              Tokens loggedIn();
            }

            @Endpoint(method = "POST", path = "/again/")
            interface Renew {
              @Request
              Entry entry();

              /** Welcome back. */
              @Response(status = 200)
              @ProducerAction("Keeps them.")
              Tokens renewed();

              /** Who are you? */
              @Response(status = 401)
              @ProducerAction("Asks.")
              void unknown();
            }

            @Authentication(
                scheme = "Bearer", login = LogIn.class, refresh = Renew.class, accessToken = "access",
                refreshToken = "refresh", refreshWhen = "Now.", whenRefreshFails = "Ask.", credentials = Keys.class)
            interface Token {}

            /** What is kept. */
            @ObjectType
            @StoredDocument(location = "~/.tool/keys", permissions = "0600", lock = "~/.tool/keys.lock")
            interface Keys {
              Tokens tokens();
              @Optional List<Status> seen();
              @Optional Entry entry();
              @Size(max = 2) List<Entry> entries();
              LocalDate since();
            }

            @ErrorCategories(commonTexts = "token expired")
            enum Kind {
              @Category(keywords = {"invalid", "missing"}, suggestedAction = "Mend it.", validationErrors = true) BROKEN,
              @Category(keywords = "token", suggestedAction = "Log in.") STRANGER,
              @Category(keywords = {}, suggestedAction = "Look.") UNKNOWN
            }
          }
          """);

  private WholeContract() {}
}
