package dev.driftless.sample.client;

import dev.driftless.sample.input.UnusableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends the events of a file to a server. */
public final class EventSender {
  private final Settings settings;
  private final Listener listener;

  /**
   * What to send where, and as whom.
   *
   * @param username null for whoever is logged in
   * @param batchSize how many events a batch may have, at most as many as the contract allows
   */
  public record Settings(
      ServerUrl url,
      @Nullable String username,
      Session.Passwords passwords,
      CredentialStore credentials,
      int batchSize,
      Clock clock) {}

  /** Is told how far it is. */
  public interface Listener {

    /** So many events are read. */
    void read(long events);

    /** Another batch is answered. */
    void sent(Delivery soFar, long total);
  }

  /**
   * What became of it all.
   *
   * @param logInRefused why the user could not be logged in; empty if that wasn't the trouble
   */
  public record Result(Delivery delivery, Optional<String> logInRefused) {}

  public EventSender(Settings settings, Listener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * Reads all events, then sends them in order.
   *
   * @throws UnusableInputException if the input can't be read to its end; nothing is sent then
   * @throws IOException if there is no place for the events that wait
   */
  public Result send(InputStream input) throws UnusableInputException, IOException {
    Delivery delivery = new Delivery();
    try (EventQueue queue = EventQueue.read(input, listener::read)) {
      queue.unsendable().forEach(one -> delivery.addUnsendable(one.event(), one.error()));
      long total = queue.events().size() + delivery.total();
      Server server = new Server(settings.url());
      Session session =
          new Session(server, settings.credentials(), settings.username(), settings.passwords(), settings.clock());
      new Sender(server, session, delivery, soFar -> listener.sent(soFar, total))
          .send(new Batches(queue, settings.batchSize()));
      return new Result(delivery, Optional.empty());
    } catch (LogInRefusedException refused) {
      return new Result(delivery, Optional.of(String.valueOf(refused.getMessage())));
    }
  }
}
