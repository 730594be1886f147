package dev.driftless.processor.diagnostics;

/** The sources of contracts for tests: the one place that knows what a sound contract is made of. */
final class Contracts {
  /** What the sources import; whatever a field, a constraint or a declaration of a test may need. */
  static final String IMPORTS =
      """
      import com.fasterxml.jackson.annotation.*;
      import dev.driftless.*;
      import dev.driftless.runtime.Json;
      import dev.driftless.runtime.ListOrText;
      import dev.driftless.runtime.TextOrInteger;
      import jakarta.validation.*;
      import jakarta.validation.constraints.*;
      import java.lang.annotation.ElementType;
      import java.lang.annotation.Target;
      import java.math.BigDecimal;
      import java.net.URI;
      import java.time.LocalDate;
      import java.time.OffsetDateTime;
      import java.time.OffsetTime;
      import java.util.List;
      import java.util.Map;
      import java.util.UUID;
      import org.jspecify.annotations.Nullable;
      """;

  static final String ANNOTATION = "@EventContract(title = \"Tests\", version = \"1.0.0\")";

  static final String ENVELOPE =
      """
      @Envelope interface Event {
        @Ulid @Example("01JMBY7K8N3QRVX2DPFG5HWT4E") String eventId();
        @EventTypeName String eventType();
        @PayloadBody Object payload();
      }
      """;

  static final String EVENT_TYPE =
      """
      @EventType(aggregate = "Thing", id = "thingId") interface Happened {
        @Example("t1") String thingId();
      }
      """;

  private Contracts() {}

  /** A sound contract, {@code test.Sound}, with further declarations in it. */
  static String with(String declarations) {
    return of(ANNOTATION, ENVELOPE + EVENT_TYPE + declarations);
  }

  /** A sound contract whose one event type, {@code Happened}, has further accessors. */
  static String withFields(String accessors) {
    return of(ANNOTATION, ENVELOPE + EVENT_TYPE.replace("}\n", accessors.indent(2) + "}\n"));
  }

  /** The contract {@code test.Sound} with just these declarations. */
  static String of(String annotation, String declarations) {
    return source(annotation + "\ninterface Sound {\n" + declarations.indent(2) + "}\n");
  }

  /** A source file in the package {@code test}. */
  static String source(String type) {
    return "package test;\n\n" + IMPORTS + "\n" + type;
  }
}
