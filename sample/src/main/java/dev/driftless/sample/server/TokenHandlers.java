package dev.driftless.sample.server;

import com.sun.net.httpserver.HttpExchange;
import dev.driftless.runtime.TokenSource;
import dev.driftless.runtime.Validated;
import dev.driftless.sample.LogIn;
import dev.driftless.sample.LogInAnswer;
import dev.driftless.sample.LogInRequest;
import dev.driftless.sample.LogInRequestReader;
import dev.driftless.sample.RefreshAnswer;
import dev.driftless.sample.RefreshRequest;
import dev.driftless.sample.RefreshRequestReader;
import dev.driftless.sample.RefreshToken;
import dev.driftless.sample.Refusal;
import dev.driftless.sample.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Log-in and refresh. */
final class TokenHandlers {
  private static final int BAD_REQUEST = 400;
  private static final int LARGEST_BODY = 64 << 10;

  private final Users users;
  private final Tokens tokens;

  TokenHandlers(Users users, Tokens tokens) {
    this.users = users;
    this.tokens = tokens;
  }

  List<Route> routes() {
    return List.of(
        new Route(LogIn.METHOD, LogIn.PATH, this::logIn),
        new Route(RefreshToken.METHOD, RefreshToken.PATH, this::refresh));
  }

  private Answer logIn(HttpExchange request) throws RefusedException, IOException {
    LogInRequest logIn = body(request, LogIn.CONTENT_TYPE, LogInRequestReader::readDocument);
    Optional<User> user = users.with(logIn.username(), logIn.password());
    if (user.isEmpty()) {
      return new Answer(LogIn.WRONG_CREDENTIALS, new Refusal("No active account found with the given credentials"));
    }
    Tokens.Issued issued = tokens.issue(user.get());
    return new Answer(
        LogIn.LOGGED_IN,
        new LogInAnswer(
            issued.access(),
            issued.refresh(),
            issued.lifetimes().access().toSeconds(),
            issued.lifetimes().refresh().toSeconds(),
            team(issued.user())));
  }

  private Answer refresh(HttpExchange request) throws RefusedException, IOException {
    RefreshRequest refresh = body(request, RefreshToken.CONTENT_TYPE, RefreshRequestReader::readDocument);
    Optional<Tokens.Issued> issued = tokens.refresh(refresh.refresh());
    return issued.isEmpty()
        ? new Answer(RefreshToken.EXPIRED, new Refusal("Token is invalid or expired"))
        : new Answer(RefreshToken.REFRESHED, refreshed(issued.get()));
  }

  private static RefreshAnswer refreshed(Tokens.Issued issued) {
    return new RefreshAnswer(
        issued.access(),
        issued.refresh(),
        issued.lifetimes().access().toSeconds(),
        issued.lifetimes().refresh().toSeconds(),
        team(issued.user()));
  }

  private static @Nullable String team(User user) {
    return user.teams().isEmpty() ? null : user.teams().get(0);
  }

  private static <T> T body(HttpExchange request, String contentType, Function<TokenSource, Validated<T>> reader)
      throws RefusedException, IOException {
    if (!RequestBody.isOf(request, contentType)) {
      throw badRequest("the Content-Type must be " + contentType);
    }
    Optional<byte[]> body = RequestBody.read(request, LARGEST_BODY);
    if (body.isEmpty()) {
      throw badRequest("the body has more than " + LARGEST_BODY + " bytes");
    }
    Validated<T> read = reader.apply(Json.tokens(body.get()));
    if (!read.isValid()) {
      throw badRequest(ErrorText.of(read.violations()));
    }
    return read.value();
  }

  private static RefusedException badRequest(String error) {
    return new RefusedException(new Answer(BAD_REQUEST, new Refusal(error)));
  }
}
