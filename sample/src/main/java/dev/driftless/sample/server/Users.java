package dev.driftless.sample.server;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who may log in. */
final class Users {
  private static final String SELECT = "SELECT salt, iterations, hash, teams FROM users WHERE name = ?";
  private static final String MERGE = "MERGE INTO users(name, salt, iterations, hash, teams) VALUES (?, ?, ?, ?, ?)";

  private final Database database;

  Users(Database database) {
    this.database = database;
  }

  /** Adds a user, or gives one another password and other teams. */
  void put(User user, String password) {
    Password hashed = Password.of(password);
    database.write(
        connection -> {
          try (PreparedStatement merge = connection.prepareStatement(MERGE)) {
            merge.setString(1, user.name());
            merge.setBytes(2, hashed.salt());
            merge.setInt(3, hashed.iterations());
            merge.setBytes(4, hashed.hash());
            merge.setObject(5, user.teams().toArray(String[]::new));
            return merge.executeUpdate();
          }
        });
  }

  /** The user with that name and password; takes as long if there is none. */
  Optional<User> with(String name, String password) {
    Optional<Stored> stored = database.read(connection -> find(connection, name));
    boolean isRight = stored.map(Stored::password).orElse(Password.NOBODYS).is(password);
    return isRight ? stored.map(Stored::user) : Optional.empty();
  }

  private record Stored(User user, Password password) {}

  private static Optional<Stored> find(Connection connection, String name) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, name);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Stored(
                new User(name, teams(row.getArray(4))),
                new Password(row.getBytes(1), row.getInt(2), row.getBytes(3))))
            : Optional.empty();
      }
    }
  }

  static List<String> teams(Array teams) throws SQLException {
    return Arrays.stream((Object[]) teams.getArray()).map(String::valueOf).toList();
  }
}
