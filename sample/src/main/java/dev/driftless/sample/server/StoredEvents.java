package dev.driftless.sample.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The events that were accepted, each once. */
final class StoredEvents {
  private static final String SELECT = "SELECT 1 FROM events WHERE event_id = ?";
  private static final String INSERT =
      "INSERT INTO events(event_id, username, received_at, event) VALUES (?, ?, ?, ?)";

  private final Database database;
  private final Clock clock;

  /**
   * An event to store.
   *
   * @param json the event exactly as it was sent
   */
  record NewEvent(String id, String json) {}

  StoredEvents(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Stores the events of a batch, all or none. Once this returns they are there for good.
   *
   * @return for each event whether it is new; one that was stored before, or comes twice, is left as it was
   */
  List<Boolean> add(User user, List<NewEvent> events) {
    if (events.isEmpty()) {
      return List.of();
    }
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    return database.write(
        connection -> {
          List<Boolean> isNew = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(SELECT);
              PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(2, user.name());
            insert.setObject(3, now);
            for (NewEvent event : events) {
              isNew.add(add(select, insert, event));
            }
          }
          return isNew;
        });
  }

  private static boolean add(PreparedStatement select, PreparedStatement insert, NewEvent event) throws SQLException {
    select.setString(1, event.id());
    try (ResultSet stored = select.executeQuery()) {
      if (stored.next()) {
        return false;
      }
    }
    insert.setString(1, event.id());
    insert.setString(4, event.json());
    insert.executeUpdate();
    return true;
  }

  /** How many there are. */
  long count() {
    return database.read(StoredEvents::count);
  }

  private static long count(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("SELECT COUNT(*) FROM events");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
