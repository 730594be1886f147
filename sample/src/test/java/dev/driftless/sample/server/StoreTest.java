package dev.driftless.sample.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.sample.NumberedEvents;
import dev.driftless.sample.SettableClock;
import dev.driftless.sample.server.StoredEvents.NewEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users, tokens and events in their database. */
class StoreTest {
  private static final User ALICE = new User("alice", List.of("priivacy", "other"));

  @TempDir Path directory;

  private final SettableClock clock = new SettableClock();
  private Database database;

  @BeforeEach
  void open() throws IOException {
    database = Database.open(directory.resolve("new/data"), 8);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Tokens tokens() {
    return new Tokens(database, new Tokens.Lifetimes(Duration.ofSeconds(10), Duration.ofSeconds(100)), clock);
  }

  @Test
  void aUserIsFoundByNameAndPassword() {
    Users users = new Users(database);
    users.put(ALICE, "secret");

    assertEquals(Optional.of(ALICE), users.with("alice", "secret"));
    assertEquals(Optional.empty(), users.with("alice", "Secret"));
    assertEquals(Optional.empty(), users.with("bob", "secret"));

    users.put(new User("alice", List.of("other")), "better");
    assertEquals(Optional.empty(), users.with("alice", "secret"));
    assertEquals(List.of("other"), users.with("alice", "better").orElseThrow().teams());
  }

  @Test
  void noPasswordAndNoTokenIsOnTheDisk() throws IOException {
    new Users(database).put(ALICE, "correct horse battery staple");
    Tokens.Issued issued = tokens().issue(ALICE);
    database.close();

    byte[] file = Files.readAllBytes(directory.resolve("new/data/backend.mv.db"));
    String text = new String(file, StandardCharsets.ISO_8859_1);
    assertTrue(text.contains("alice"));
    assertFalse(text.contains("correct horse"));
    assertFalse(text.contains(issued.access()));
    assertFalse(text.contains(issued.refresh()));
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("new/data"))));
    open();
  }

  @Test
  void aTokenIsGoodUntilItExpires() {
    new Users(database).put(ALICE, "secret");
    Tokens tokens = tokens();
    String access = tokens.issue(ALICE).access();

    clock.advance(Duration.ofMillis(9_999));
    assertEquals(Optional.of(ALICE), tokens.holder(access));
    assertEquals(Optional.empty(), tokens.holder(access + "x"));
    clock.advance(Duration.ofMillis(1));
    assertEquals(Optional.empty(), tokens.holder(access));
  }

  @Test
  void aRefreshTokenIsGoodOnce() {
    new Users(database).put(ALICE, "secret");
    Tokens tokens = tokens();
    Tokens.Issued issued = tokens.issue(ALICE);

    assertEquals(Optional.empty(), tokens.holder(issued.refresh()));
    assertEquals(Optional.empty(), tokens.refresh(issued.access()));
    Tokens.Issued renewed = tokens.refresh(issued.refresh()).orElseThrow();
    assertEquals(Optional.of(ALICE), tokens.holder(renewed.access()));
    assertEquals(Optional.empty(), tokens.refresh(issued.refresh()));
    clock.advance(Duration.ofSeconds(100));
    assertEquals(Optional.empty(), tokens.refresh(renewed.refresh()));
  }

  @Test
  void expiredTokensAreThrownAway() {
    new Users(database).put(ALICE, "secret");
    for (int i = 0; i < 10; i++) {
      tokens().issue(ALICE);
      clock.advance(Duration.ofSeconds(100));
    }

    assertEquals(2, count("tokens"));
  }

  @Test
  void anEventIsStoredOnceAsItWasSent() {
    StoredEvents events = new StoredEvents(database, clock);
    String large = "{\"text\": \"" + "\u4e2d\uD83D\uDE00 ".repeat(2_000_000) + "\"}";

    assertEquals(
        List.of(true, false, true), events.add(ALICE, List.of(event(1, "{}"), event(1, "[]"), event(2, large))));
    assertEquals(List.of(false, true), events.add(ALICE, List.of(event(2, "{}"), event(3, "{ }"))));
    assertEquals(List.of("{}", large, "{ }"), stored());
  }

  @Test
  void aBatchIsStoredAsAWholeOrNotAtAll() {
    StoredEvents events = new StoredEvents(database, clock);
    NewEvent impossible = new NewEvent("longer than any identifier may ever be", "{}");

    assertThrows(UncheckedSqlException.class, () -> events.add(ALICE, List.of(event(1, "{}"), impossible)));
    assertEquals(List.of(), stored());
    assertEquals(List.of(true), events.add(ALICE, List.of(event(1, "{}"))));
  }

  @Test
  void concurrentBatchesStoreAnEventOnce() throws Exception {
    StoredEvents events = new StoredEvents(database, clock);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<List<Boolean>>> added = new ArrayList<>();
    for (int thread = 0; thread < 8; thread++) {
      // Half of them the other way round, for deadlocks.
      int by = thread % 2 == 0 ? 1 : -1;
      List<NewEvent> batch =
          IntStream.range(0, 200).mapToObj(i -> event(by > 0 ? i : 199 - i, "{}")).toList();
      added.add(threads.submit(() -> events.add(ALICE, batch)));
    }
    long news = 0;
    for (Future<List<Boolean>> one : added) {
      news += one.get().stream().filter(isNew -> isNew).count();
    }
    threads.shutdown();

    assertEquals(200, news);
    assertEquals(200, events.count());
  }

  @Test
  void aFileInPlaceOfTheDirectoryIsRefused() throws IOException {
    assertThrows(IOException.class, () -> Database.open(Files.createFile(directory.resolve("file")), 1));
  }

  private static NewEvent event(int number, String json) {
    return new NewEvent(NumberedEvents.id(number), json);
  }

  private List<String> stored() {
    return database.read(
        connection -> {
          List<String> stored = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement("SELECT event FROM events ORDER BY seq");
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              stored.add(row.getString(1));
            }
          }
          return stored;
        });
  }

  private long count(String table) {
    return database.read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement("SELECT COUNT(*) FROM " + table);
              ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
          }
        });
  }
}
