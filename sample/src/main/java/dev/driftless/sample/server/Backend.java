package dev.driftless.sample.server;

import com.sun.net.httpserver.HttpServer;
import dev.driftless.sample.IngestBatch;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The contract's endpoints, from {@link #start} until {@link #close}. */
public final class Backend implements AutoCloseable {
  private static final long SECONDS_TO_FINISH = 5;

  private final Database database;
  private final Users users;
  private final StoredEvents events;
  private final HttpServer server;
  private final ThreadPoolExecutor threads;

  /**
   * What an endpoint is told.
   *
   * @param address where it listens; port 0 is any free one
   * @param data the directory of its database
   */
  public record Settings(InetSocketAddress address, Path data, Duration accessLifetime, Duration refreshLifetime) {}

  private Backend(Database database, Settings settings, Clock clock, Consumer<String> log) throws IOException {
    this.database = database;
    users = new Users(database);
    events = new StoredEvents(database, clock);
    Tokens tokens =
        new Tokens(database, new Tokens.Lifetimes(settings.accessLifetime(), settings.refreshLifetime()), clock);
    int count = HttpLimits.threads();
    threads =
        new ThreadPoolExecutor(
            count, count, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(HttpLimits.queue()), Backend::thread);
    server = HttpServer.create(settings.address(), 0);
    server.setExecutor(threads);
    List<Route> routes = new ArrayList<>(new TokenHandlers(users, tokens).routes());
    routes.add(
        new Route(
            IngestBatch.METHOD,
            IngestBatch.PATH,
            new IngestHandler(tokens, events, new Semaphore(HttpLimits.readings()))));
    server.createContext("/", new Router(routes, log));
  }

  private static Thread thread(Runnable task) {
    return new Thread(task, "request");
  }

  /**
   * Starts to listen.
   *
   * @param clock what tokens expire by
   * @param log takes a line for each failure of the endpoint itself
   * @throws IOException if the address or the database can't be had
   */
  public static Backend start(Settings settings, Clock clock, Consumer<String> log) throws IOException {
    HttpLimits.set();
    Database database = Database.open(settings.data(), HttpLimits.threads());
    try {
      Backend backend = new Backend(database, settings, clock, log);
      backend.server.start();
      return backend;
    } catch (IOException failure) {
      database.close();
      throw failure;
    }
  }

  /** Adds a user, or gives one another password and other teams. */
  public void putUser(String name, String password, List<String> teams) {
    users.put(new User(name, teams), password);
  }

  /** How many events are stored. */
  public long eventCount() {
    return events.count();
  }

  /** Where it listens. */
  public URI url() {
    InetSocketAddress address = server.getAddress();
    String host = address.getAddress().getHostAddress();
    return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
  }

  /** Closes all connections, lets the requests at hand come to their end, and closes the database. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
    try {
      threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    database.close();
  }
}
