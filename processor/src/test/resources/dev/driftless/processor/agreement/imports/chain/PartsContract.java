package imports.parts;

import dev.driftless.Closed;
import dev.driftless.Conditions;
import dev.driftless.Conditions.Fields;
import dev.driftless.Const;
import dev.driftless.Default;
import dev.driftless.EventContract;
import dev.driftless.Example;
import dev.driftless.FieldGroup;
import dev.driftless.IntegerValue;
import dev.driftless.ObjectType;
import dev.driftless.OpenEnum;
import dev.driftless.Optional;
import dev.driftless.Satisfies;
import dev.driftless.Since;
import dev.driftless.Union;
import dev.driftless.UniqueItems;
import dev.driftless.runtime.Json;
import dev.driftless.runtime.TextOrInteger;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parts of many contracts – “shared”, \ and ünlike. */
@EventContract(title = "Parts", version = "3.0.0", packageName = "imports.parts.model")
public interface PartsContract {

  /** A code of three letters. */
  @Short
  @Pattern(regexp = "[A-Z]{3}", message = "is no code of three letters, unlike {regexp}")
  @Target({ElementType.METHOD, ElementType.TYPE_USE})
  @interface Code {}

  /** Not long. */
  @Size(max = 4)
  @interface Short {}

  /** On types alone. */
  @Min(0)
  @Max(9)
  @Target(ElementType.TYPE_USE)
  @Retention(RetentionPolicy.CLASS)
  @interface Digit {}

  /** How good a thing is. */
  enum Grade {
    /** The best. */
    @IntegerValue(1)
    FIRST,
    @IntegerValue(2)
    SECOND
  }

  @OpenEnum
  enum Colour {
    RED,
    @Since("2.5.0")
    DARK_BLUE
  }

  /** What can be found again. */
  @FieldGroup
  interface Traced {
    /** Where it comes from. */
    @Optional
    @Nullable UUID origin();

    /** The ways it took. */
    @Since("2.0.0")
    @Optional
    @Size(max = 2)
    List<@Nullable @Code String> ways();
  }

  /** What has a weight as well. */
  @FieldGroup
  @Conditions(ordered = @Fields({"least", "most"}))
  interface Weighed extends Traced {
    @Optional
    @Digit Integer least();

    @Optional
    @Digit Integer most();

    /** Nothing weighs five. */
    @AssertTrue(message = "nothing weighs five")
    default boolean doesNotWeighFive() {
      return least() == null || least() != 5;
    }
  }

  /** One part of a whole. */
  @ObjectType
  @Closed
  interface Part extends Weighed {
    @Code
    @Example("ABC")
    String code();

    @Nullable String note();

    @Optional
    List<List<@Digit @Nullable Integer>> table();

    @Optional
    @NotEmpty
    @Example("ABC=1")
    Map<@Code String, @Nullable @Digit Integer> counts();

    @Optional
    Map<@Pattern(regexp = "[a-z]+") String, List<@Code String>> names();

    @Optional
    @UniqueItems
    List<Grade> grades();

    @Optional
    List<PartsContract.@Nullable Colour> colours();

    @Default("7")
    @Digit int priority();

    @Optional
    @Satisfies(value = Odd.class, message = "is odd", description = "an odd number")
    Integer odd();

    @Optional
    @Example("k")
    TextOrInteger key();

    @Optional
    @Example("{}")
    Json more();

    @Optional
    Shape shape();
  }

  /** What a part looks like. */
  @ObjectType
  @Union(discriminator = "kind")
  sealed interface Shape permits Circle, Box {
    String kind();
  }

  /** Round. */
  @ObjectType
  non-sealed interface Circle extends Shape {
    @Override
    @Const("circle")
    String kind();

    @Digit int radius();
  }

  /** With corners. */
  @ObjectType
  non-sealed interface Box extends Shape {
    @Override
    @Const("box")
    String kind();

    @Size(min = 2, max = 3)
    List<@Digit Integer> sides();
  }
}
