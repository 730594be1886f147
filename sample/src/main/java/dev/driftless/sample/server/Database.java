package dev.driftless.sample.server;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The database of one endpoint, in a directory that belongs to it alone.
 *
 * <p>What {@link #write} has returned from is on the disk, and survives the process and the machine. Writers take
 * turns, so that no two of them can both find that an event isn't there yet, or wait for each other in a circle.
 */
final class Database implements AutoCloseable {
  private static final String FILE = "backend";
  private static final String OWNER = "sa";

  /** The cache, in KiB: without a bound H2 takes its share of all memory there is. */
  private static final int CACHE = 8 << 10;

  /** An event no longer than this stands in its row; one that is has its place beside the table. */
  private static final int LONGEST_IN_ROW = 4 << 10;

  private static final List<String> SCHEMA =
      List.of(
          "SET MAX_LENGTH_INPLACE_LOB " + LONGEST_IN_ROW,
          """
          CREATE TABLE IF NOT EXISTS users(
            name VARCHAR(1000) PRIMARY KEY,
            salt VARBINARY(100) NOT NULL,
            iterations INTEGER NOT NULL,
            hash VARBINARY(100) NOT NULL,
            teams CHARACTER VARYING ARRAY NOT NULL)
          """,
          """
          CREATE TABLE IF NOT EXISTS tokens(
            hash VARBINARY(100) PRIMARY KEY,
            kind VARCHAR(10) NOT NULL,
            username VARCHAR(1000) NOT NULL REFERENCES users(name),
            expires_at BIGINT NOT NULL)
          """,
          "CREATE INDEX IF NOT EXISTS tokens_by_expiry ON tokens(expires_at)",
          """
          CREATE TABLE IF NOT EXISTS events(
            seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            event_id VARCHAR(26) NOT NULL UNIQUE,
            username VARCHAR(1000) NOT NULL,
            received_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
            event CHARACTER LARGE OBJECT NOT NULL)
          """);

  private final JdbcConnectionPool pool;
  private final ReentrantLock writing = new ReentrantLock(true);

  /** What is done with a connection. */
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private Database(JdbcConnectionPool pool) {
    this.pool = pool;
  }

  /**
   * Opens the database in a directory, which is made if it isn't there.
   *
   * @param connections how many threads may use it at a time; others wait
   * @throws IOException if the directory can't be used, or another process uses it
   */
  static Database open(Path directory, int connections) throws IOException {
    makeDirectory(directory);
    String file = directory.toAbsolutePath().normalize().resolve(FILE).toString();
    if (file.contains(";")) {
      throw new IOException("a directory of a database can't have a semicolon in its path: " + directory);
    }
    JdbcConnectionPool pool =
        JdbcConnectionPool.create("jdbc:h2:file:" + file + ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=" + CACHE, OWNER, "");
    pool.setMaxConnections(connections);
    Database database = new Database(pool);
    try {
      database.write(Database::makeTables);
      return database;
    } catch (UncheckedSqlException failure) {
      pool.dispose();
      throw new IOException("the database in " + directory + " can't be opened: " + reason(failure), failure);
    }
  }

  /** What H2 says first; what follows names the statement. */
  private static String reason(UncheckedSqlException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("").replaceFirst(";? SQL statement.*", "");
  }

  /** The directory holds hashes of passwords and tokens, so a new one is the owner's alone. */
  private static void makeDirectory(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    Files.createDirectories(directory.toAbsolutePath().normalize().getParent());
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectory(
          directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectory(directory);
    }
  }

  private static Boolean makeTables(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : SCHEMA) {
        statement.execute(sql);
      }
    }
    return true;
  }

  /** Reads, without waiting for writers. */
  <T> T read(Work<T> work) {
    try (Connection connection = pool.getConnection()) {
      return work.with(connection);
    } catch (SQLException failure) {
      throw new UncheckedSqlException(failure);
    }
  }

  /** Does all of the work and brings it to the disk, or nothing of it. */
  <T> T write(Work<T> work) {
    writing.lock();
    try (Connection connection = pool.getConnection()) {
      return writeWith(connection, work);
    } catch (SQLException failure) {
      throw new UncheckedSqlException(failure);
    } finally {
      writing.unlock();
    }
  }

  private static <T> T writeWith(Connection connection, Work<T> work) throws SQLException {
    connection.setAutoCommit(false);
    boolean isDone = false;
    try (Statement statement = connection.createStatement()) {
      T result = work.with(connection);
      connection.commit();
      // A commit alone is on the disk half a second later.
      statement.execute("CHECKPOINT SYNC");
      isDone = true;
      return result;
    } finally {
      if (!isDone) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
    }
  }

  /** Waits for the writer at work, then closes the files. */
  @Override
  public void close() {
    writing.lock();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException failure) {
      throw new UncheckedSqlException(failure);
    } finally {
      pool.dispose();
      writing.unlock();
    }
  }
}
