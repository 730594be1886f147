package dev.driftless.processor.problem;

import java.util.Locale;

/** The rules that a contract can break. The names are stable: users search for them. */
public enum ProblemId {
  // the contract
  CONTRACT_SHAPE,
  CONTRACT_TITLE,
  CONTRACT_VERSION,
  MISPLACED_ANNOTATION,
  UNKNOWN_DECLARATION,
  DECLARATION_SHAPE,
  PACKAGE_NAME,
  NAME_TAKEN,
  MARKDOWN_DOC_COMMENT,
  // envelope and event types
  ENVELOPE_COUNT,
  ENVELOPE_ROLE,
  EVENT_TYPE_MISSING,
  EVENT_TYPE_NAME,
  AGGREGATE,
  // fields
  ACCESSOR_SHAPE,
  FIELD_NAME,
  WIRE_NAME,
  FIELD_TYPE,
  PRESENCE,
  EXAMPLE_INVALID,
  EXAMPLE_MISSING,
  RECURSION,
  DEFAULT_VALUE,
  CONSTANT,
  UNION,
  CONDITION,
  CROSS_FIELD_RULE,
  LIFECYCLE,
  IMPORT,
  // constraints
  CONSTRAINT_NOT_CARRIED,
  CONSTRAINT_TARGET,
  CONSTRAINT_VALUE,
  CONSTRAINT_MESSAGE,
  PATTERN,
  // enums and lane mappings
  ENUM_SHAPE,
  LANE_MAPPING_SHAPE,
  LANE_WITHOUT_TARGET,
  LANE_UNREACHED,
  LANE_ALIAS,
  OPEN_ENUM,
  ERROR_CATEGORY,
  // endpoints
  ENDPOINT,
  RESPONSE,
  ITEM_RESULT,
  AUTHENTICATION,
  STORED_DOCUMENT,
  // fixtures
  FIXTURE,
  FIXTURE_MISSING,
  // options and documents
  OPTION,
  DOCUMENT,
  DOCUMENT_MARKER,
  DOCUMENT_STALE,
  OUTPUT,
  /** A defect of Driftless itself. */
  DEFECT;

  /** The id in messages: lower case with hyphens. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
