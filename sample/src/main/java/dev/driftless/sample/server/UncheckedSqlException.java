package dev.driftless.sample.server;

import java.sql.SQLException;

/** The database failed, for which no request can be blamed. */
final class UncheckedSqlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UncheckedSqlException(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
