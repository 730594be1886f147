package dev.driftless.sample.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * The access and refresh tokens that were given out. They are random, and only their hashes are stored. A refresh token
 * is good for one refresh.
 */
final class Tokens {
  private static final int BYTES = 32;

  private static final String INSERT = "INSERT INTO tokens(hash, kind, username, expires_at) VALUES (?, ?, ?, ?)";
  private static final String DELETE = "DELETE FROM tokens WHERE hash = ?";
  private static final String DELETE_EXPIRED = "DELETE FROM tokens WHERE expires_at <= ?";
  private static final String SELECT_USER =
      """
      SELECT users.name, users.teams FROM tokens JOIN users ON users.name = tokens.username
      WHERE tokens.hash = ? AND tokens.kind = ? AND tokens.expires_at > ?
      """;

  private final Database database;
  private final Lifetimes lifetimes;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** How long tokens are good for. */
  record Lifetimes(Duration access, Duration refresh) {}

  /** Tokens given out together, and to whom. */
  record Issued(String access, String refresh, Lifetimes lifetimes, User user) {}

  private enum Kind {
    ACCESS,
    REFRESH
  }

  Tokens(Database database, Lifetimes lifetimes, Clock clock) {
    this.database = database;
    this.lifetimes = lifetimes;
    this.clock = clock;
  }

  /** Gives tokens to a user who has logged in. */
  Issued issue(User user) {
    return database.write(connection -> issue(connection, user));
  }

  /** Takes a refresh token back and gives new tokens for it; nothing where it isn't one, or isn't good any more. */
  Optional<Issued> refresh(String refreshToken) {
    return database.write(
        connection -> {
          Optional<User> user = user(connection, refreshToken, Kind.REFRESH);
          if (user.isEmpty()) {
            return Optional.empty();
          }
          delete(connection, refreshToken);
          return Optional.of(issue(connection, user.get()));
        });
  }

  /** Whose access token this is; nobody's where it isn't one, or isn't good any more. */
  Optional<User> holder(String accessToken) {
    return database.read(connection -> user(connection, accessToken, Kind.ACCESS));
  }

  private Issued issue(Connection connection, User user) throws SQLException {
    deleteExpired(connection);
    String access = insert(connection, user, Kind.ACCESS, lifetimes.access());
    String refresh = insert(connection, user, Kind.REFRESH, lifetimes.refresh());
    return new Issued(access, refresh, lifetimes, user);
  }

  private String insert(Connection connection, User user, Kind kind, Duration lifetime) throws SQLException {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setBytes(1, hash(token));
      insert.setString(2, kind.name());
      insert.setString(3, user.name());
      insert.setLong(4, clock.millis() + lifetime.toMillis());
      insert.executeUpdate();
    }
    return token;
  }

  private void delete(Connection connection, String refreshToken) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setBytes(1, hash(refreshToken));
      delete.executeUpdate();
    }
  }

  private void deleteExpired(Connection connection) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE_EXPIRED)) {
      delete.setLong(1, clock.millis());
      delete.executeUpdate();
    }
  }

  private Optional<User> user(Connection connection, String token, Kind kind) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT_USER)) {
      select.setBytes(1, hash(token));
      select.setString(2, kind.name());
      select.setLong(3, clock.millis());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(new User(row.getString(1), Users.teams(row.getArray(2)))) : Optional.empty();
      }
    }
  }

  /** Random as it is, a token needs no salt and no slow hash. */
  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
