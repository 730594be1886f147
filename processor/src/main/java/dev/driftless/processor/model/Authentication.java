package dev.driftless.processor.model;

import dev.driftless.processor.problem.Position;
import org.jspecify.annotations.Nullable;

/**
 * How requests are authenticated.
 *
 * @param name the declaration's simple name, also that of the generated class
 * @param doc the doc comment, raw; empty if there is none
 * @param login the simple name of the endpoint where a client logs in
 * @param refresh the simple name of the endpoint where it gets a new access token
 * @param accessToken the accessor of the access token in both answers
 * @param refreshToken the accessor of the refresh token in the login's answer
 * @param refreshWhen when the producer refreshes, a sentence
 * @param whenRefreshFails what it does where that fails, a sentence
 * @param credentials the simple name of the object that keeps the tokens; null if they aren't kept
 */
public record Authentication(
    String name,
    String doc,
    String scheme,
    String login,
    String refresh,
    String accessToken,
    String refreshToken,
    String refreshWhen,
    String whenRefreshFails,
    @Nullable String credentials,
    Position position) {}
