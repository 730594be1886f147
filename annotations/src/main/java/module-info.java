/** The annotations an event contract is written with, and the runtime that generated code calls. */
@SuppressWarnings("requires-automatic") // RE2/J has no module descriptor.
module dev.driftless {
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive jakarta.validation;
  requires transitive org.jspecify;
  requires re2j;
  // Never "static transitive": a consumer with one of the two would then have to have both.
  requires static com.fasterxml.jackson.core;
  requires static tools.jackson.core;

  exports dev.driftless;
  exports dev.driftless.runtime;

  // Jackson and Bean Validation providers reach inside ListOrText, a value of generated records.
  opens dev.driftless.runtime;
}
