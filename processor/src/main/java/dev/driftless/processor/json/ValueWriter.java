package dev.driftless.processor.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Format;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.runtime.Json;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes what a value may be: its type and its constraints, each an object with its {@code kind}. */
final class ValueWriter {
  private final JsonGenerator json;

  ValueWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(ValueType type) throws IOException {
    json.writeStartObject();
    if (type instanceof ValueType.Scalar scalar) {
      json.writeStringField("kind", kind(scalar));
    } else if (type instanceof ValueType.EnumRef reference) {
      json.writeStringField("kind", "enum");
      json.writeStringField("name", reference.name());
    } else if (type instanceof ValueType.ObjectRef reference) {
      json.writeStringField("kind", "object");
      json.writeStringField("name", reference.name());
    } else if (type instanceof ValueType.Payload) {
      json.writeStringField("kind", "payload");
    } else if (type instanceof ValueType.ListOf list) {
      json.writeStringField("kind", "list");
      write("items", list.item(), list.nullableItems(), list.itemConstraints());
    } else if (type instanceof ValueType.MapOf map) {
      json.writeStringField("kind", "map");
      write("keyConstraints", map.keyConstraints());
      write("values", map.value(), map.nullableValues(), map.valueConstraints());
    } else if (type instanceof ValueType.ListOrText either) {
      json.writeStringField("kind", "listOrText");
      json.writeStringField("name", either.item().name());
    } else {
      throw new IllegalArgumentException("A type without a form in JSON: " + type);
    }
    json.writeEndObject();
  }

  static String kind(ValueType.Scalar scalar) {
    return switch (scalar) {
      case STRING -> "string";
      case INT -> "int32";
      case LONG -> "int64";
      case DOUBLE -> "double";
      case DECIMAL -> "decimal";
      case BOOLEAN -> "boolean";
      case UUID -> "uuid";
      case DATE_TIME -> "dateTime";
      case DATE -> "date";
      case TIME -> "time";
      case URI -> "uri";
      case TEXT_OR_INTEGER -> "textOrInteger";
      case ANY -> "any";
    };
  }

  private void write(String key, ValueType type, boolean nullable, List<Constraint> constraints) throws IOException {
    json.writeObjectFieldStart(key);
    json.writeFieldName("type");
    write(type);
    json.writeBooleanField("nullable", nullable);
    write("constraints", constraints);
    json.writeEndObject();
  }

  private void write(String key, List<Constraint> constraints) throws IOException {
    json.writeArrayFieldStart(key);
    for (Constraint constraint : constraints) {
      write(constraint);
    }
    json.writeEndArray();
  }

  void write(Constraint constraint) throws IOException {
    json.writeStartObject();
    write(constraint.rule());
    json.writeStringField("code", constraint.rule().code().name());
    if (constraint.message() != null) {
      json.writeStringField("message", constraint.message());
    }
    if (constraint.named() != null) {
      json.writeStringField("named", constraint.named());
    }
    json.writeEndObject();
  }

  private void write(Rule rule) throws IOException {
    if (rule instanceof Rule.MinLength length) {
      writeLimit("minLength", "characters", length.characters());
    } else if (rule instanceof Rule.MaxLength length) {
      writeLimit("maxLength", "characters", length.characters());
    } else if (rule instanceof Rule.NotBlank) {
      json.writeStringField("kind", "notBlank");
    } else if (rule instanceof Rule.Matches matches) {
      json.writeStringField("kind", "pattern");
      json.writeStringField("regexp", matches.pattern().toString());
    } else if (rule instanceof Rule.HasFormat hasFormat) {
      write(hasFormat);
    } else if (rule instanceof Rule.MinItems items) {
      writeLimit("minItems", "items", items.items());
    } else if (rule instanceof Rule.MaxItems items) {
      writeLimit("maxItems", "items", items.items());
    } else if (rule instanceof Rule.AtLeast atLeast) {
      json.writeStringField("kind", "minimum");
      json.writeNumberField("bound", atLeast.bound());
      json.writeBooleanField("inclusive", atLeast.inclusive());
    } else if (rule instanceof Rule.AtMost atMost) {
      json.writeStringField("kind", "maximum");
      json.writeNumberField("bound", atMost.bound());
      json.writeBooleanField("inclusive", atMost.inclusive());
    } else if (rule instanceof Rule.Digits digits) {
      writeLimit("digits", "integer", digits.integer());
      json.writeNumberField("fraction", digits.fraction());
    } else if (rule instanceof Rule.Is is) {
      json.writeStringField("kind", "is");
      json.writeBooleanField("value", is.value());
    } else if (rule instanceof Rule.UniqueItems) {
      json.writeStringField("kind", "uniqueItems");
    } else if (rule instanceof Rule.Constant constant) {
      json.writeStringField("kind", "const");
      json.writePOJOField("value", constant.value());
    } else if (rule instanceof Rule.OneOf choice) {
      json.writeStringField("kind", "oneOf");
      new MemberWriter(json).writeTexts("values", choice.values());
    } else if (rule instanceof Rule.Kinds choice) {
      json.writeStringField("kind", "kinds");
      new MemberWriter(json).writeTexts("values", choice.kinds().stream().map(ValueWriter::name).toList());
    } else if (rule instanceof Rule.Satisfies satisfies) {
      json.writeStringField("kind", "satisfies");
      json.writeStringField("predicate", satisfies.predicate());
      json.writeStringField("text", satisfies.text());
      json.writeStringField("description", satisfies.description());
    } else {
      throw new IllegalArgumentException("A rule without a form in JSON: " + rule);
    }
  }

  private void writeLimit(String kind, String key, int limit) throws IOException {
    json.writeStringField("kind", kind);
    json.writeNumberField(key, limit);
  }

  private void write(Rule.HasFormat hasFormat) throws IOException {
    json.writeStringField("kind", "format");
    json.writeStringField("format", name(hasFormat.format()));
    if (hasFormat.version() != 0) {
      json.writeNumberField("version", hasFormat.version());
    }
  }

  static String name(Json.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static String name(Format format) {
    return switch (format) {
      case ULID -> "ulid";
      case UUID -> "uuid";
      case SEMVER -> "semver";
      case SHA1 -> "sha1";
      case SHA256 -> "sha256";
      case DURATION -> "duration";
      case EMAIL -> "email";
      case ABSOLUTE_URI -> "absoluteUri";
    };
  }
}
