package dev.driftless.sample.client;

import dev.driftless.sample.Credentials;
import dev.driftless.sample.LogIn;
import dev.driftless.sample.LogInAnswer;
import dev.driftless.sample.LogInAnswerReader;
import dev.driftless.sample.LogInRequest;
import dev.driftless.sample.LogInRequestValidator;
import dev.driftless.sample.RefreshAnswer;
import dev.driftless.sample.RefreshAnswerReader;
import dev.driftless.sample.RefreshRequest;
import dev.driftless.sample.RefreshToken;
import dev.driftless.sample.StoredServer;
import dev.driftless.sample.StoredTokens;
import dev.driftless.sample.StoredUser;
import dev.driftless.sample.client.CredentialStore.Locked;
import dev.driftless.sample.json.RecordJson;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user at a server. Gets access tokens: the stored one while it is good, a refreshed one while that is possible, one
 * of a new log-in else.
 */
public final class Session {
  /** What the contract says of answers without a lifetime. */
  private static final long ACCESS_SECONDS = 900;
  private static final long REFRESH_SECONDS = 604_800;

  private final Server server;
  private final CredentialStore store;
  private final @Nullable String username;
  private final Passwords passwords;
  private final Clock clock;

  /** Where a password comes from, when one is needed. */
  public interface Passwords {

    /**
     * The password of a user.
     *
     * @throws IOException if none can be had
     */
    String of(String username) throws IOException;
  }

  /** @param username null for whoever is logged in */
  Session(Server server, CredentialStore store, @Nullable String username, Passwords passwords, Clock clock) {
    this.server = server;
    this.store = store;
    this.username = username;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * An access token that is good as far as can be known here.
   *
   * @throws LogInRefusedException if there is none, and the user can't be logged in
   * @throws ServerFailureException if the server fails
   */
  String accessToken() throws LogInRefusedException, ServerFailureException {
    return guarded(locked -> {
      Optional<Credentials> stored = own(locked);
      return isGood(stored) ? stored.get().tokens().access() : renew(locked, stored);
    });
  }

  /** Another access token than this one, which the server has refused; throws as {@link #accessToken} does. */
  String accessTokenInsteadOf(String refused) throws LogInRefusedException, ServerFailureException {
    return guarded(locked -> {
      Optional<Credentials> stored = own(locked);
      boolean isOther = isGood(stored) && !stored.get().tokens().access().equals(refused);
      return isOther ? stored.get().tokens().access() : renew(locked, stored); // Another run may have been faster.
    });
  }

  /** The access token of a new log-in; throws as {@link #accessToken} does. */
  String accessTokenOfNewLogIn() throws LogInRefusedException, ServerFailureException {
    return guarded(locked -> logIn(locked, own(locked)));
  }

  private interface Work {
    String with(Locked locked) throws LogInRefusedException, ServerFailureException, IOException;
  }

  private String guarded(Work work) throws LogInRefusedException, ServerFailureException {
    try (Locked locked = store.lock()) {
      return work.with(locked);
    } catch (IOException failure) {
      throw new LogInRefusedException("the stored credentials can't be used: " + failure);
    }
  }

  /** What is stored of this user at this server; somebody else's is of no use. */
  private Optional<Credentials> own(Locked locked) throws IOException {
    return locked.read()
        .filter(stored -> stored.server().url().equals(server.url().base()))
        .filter(stored -> username == null || stored.user().username().equals(username));
  }

  private boolean isGood(Optional<Credentials> stored) {
    return stored.isPresent() && isGood(stored.get().tokens().accessExpiresAt());
  }

  private boolean isGood(OffsetDateTime until) {
    return clock.instant().isBefore(until.toInstant());
  }

  private String renew(Locked locked, Optional<Credentials> stored)
      throws LogInRefusedException, ServerFailureException, IOException {
    if (stored.isEmpty() || !isGood(stored.get().tokens().refreshExpiresAt())) {
      return logIn(locked, stored);
    }
    StoredTokens tokens = stored.get().tokens();
    OffsetDateTime now = now();
    byte[] request = RecordJson.bytes(new RefreshRequest(tokens.refresh()));
    Reply reply =
        server.send(
            RefreshToken.METHOD, RefreshToken.PATH, type(RefreshToken.CONTENT_TYPE), request, RefreshToken.TIMEOUT);
    if (reply.status() == RefreshToken.EXPIRED) {
      locked.drop();
      return logIn(locked, stored);
    }
    RefreshAnswer answer = answer(reply, RefreshToken.REFRESHED, reply.as(RefreshAnswerReader::readDocument));
    boolean isRotated = answer.refresh() != null;
    StoredTokens renewed =
        new StoredTokens(
            answer.access(),
            isRotated ? answer.refresh() : tokens.refresh(),
            after(now, answer.accessLifetime(), ACCESS_SECONDS),
            isRotated ? after(now, answer.refreshLifetime(), REFRESH_SECONDS) : tokens.refreshExpiresAt());
    StoredUser user = stored.get().user();
    String team = answer.teamSlug() != null ? answer.teamSlug() : user.teamSlug();
    locked.write(new Credentials(renewed, new StoredUser(user.username(), team), stored.get().server()));
    return answer.access();
  }

  private String logIn(Locked locked, Optional<Credentials> stored)
      throws LogInRefusedException, ServerFailureException, IOException {
    String name = username != null ? username : stored.map(one -> one.user().username()).orElse(null);
    if (name == null) {
      throw new LogInRefusedException("nobody is logged in at " + server.url().base() + ", and no user name is given");
    }
    LogInRequest credentials = new LogInRequest(name, password(name));
    if (!LogInRequestValidator.validate(credentials).isEmpty()) {
      throw new LogInRefusedException(LogInRequestValidator.validate(credentials).get(0).message());
    }
    OffsetDateTime now = now();
    byte[] request = RecordJson.bytes(credentials);
    Reply reply = server.send(LogIn.METHOD, LogIn.PATH, type(LogIn.CONTENT_TYPE), request, LogIn.TIMEOUT);
    if (reply.status() == LogIn.WRONG_CREDENTIALS) {
      throw new LogInRefusedException(reply.error());
    }
    LogInAnswer answer = answer(reply, LogIn.LOGGED_IN, reply.as(LogInAnswerReader::readDocument));
    StoredTokens tokens =
        new StoredTokens(
            answer.access(),
            answer.refresh(),
            after(now, answer.accessLifetime(), ACCESS_SECONDS),
            after(now, answer.refreshLifetime(), REFRESH_SECONDS));
    locked.write(
        new Credentials(tokens, new StoredUser(name, answer.teamSlug()), new StoredServer(server.url().base())));
    return answer.access();
  }

  private String password(String name) throws LogInRefusedException {
    try {
      return passwords.of(name);
    } catch (IOException none) {
      throw new LogInRefusedException("there is no password: " + none.getMessage());
    }
  }

  private static <T> T answer(Reply reply, int status, Optional<T> body) throws ServerFailureException {
    if (reply.status() != status) {
      throw new ServerFailureException("log-in: " + reply.error());
    }
    if (body.isEmpty()) {
      throw new ServerFailureException("log-in: the answer is not what the contract says");
    }
    return body.get();
  }

  private static Map<String, String> type(String contentType) {
    return Map.of("Content-Type", contentType);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  /** A lifetime that no calendar has room for is as good as a very long one. */
  private static OffsetDateTime after(OffsetDateTime now, @Nullable Long seconds, long otherwise) {
    long longest = Duration.ofDays(36_500).toSeconds();
    return now.plusSeconds(Math.min(seconds == null ? otherwise : seconds, longest)).withNano(0);
  }
}
