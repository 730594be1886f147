package dev.driftless.sample.server;

import java.util.List;

/**
 * Somebody who may log in.
 *
 * @param teams the teams that they may send events of, the first one being told them when they log in
 */
record User(String name, List<String> teams) {
  User {
    teams = List.copyOf(teams);
  }
}
