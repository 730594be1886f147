package dev.driftless.sample.bench;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.driftless.sample.Event;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The usual way: plain databind, then Hibernate Validator. */
final class Databind {
  final ObjectMapper mapper = new ObjectMapper();
  private final ObjectReader reader = mapper.readerFor(Event.class);
  private final Validator validator;

  Databind() {
    Logger.getLogger("org.hibernate.validator").setLevel(Level.WARNING);
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      validator = factory.getValidator();
    }
  }

  Event read(JsonParser parser) throws IOException {
    return reader.readValue(parser);
  }

  Set<ConstraintViolation<Event>> validate(Event event) {
    return validator.validate(event);
  }
}
