package dev.driftless.processor.diagnostics;

import dev.driftless.processor.problem.ProblemId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A contract and what the compiler has to say of it.
 *
 * @param name what is wrong with it
 * @param source its source; {@link #HERE} stands before whatever a problem is reported at
 * @param problems the problems, in the order of their places
 */
record Case(String name, String source, List<Expected> problems) {
  static final String HERE = "/*!*/";

  /** An error with this id whose text has this in it. */
  record Expected(ProblemId id, String text) {}

  /** A contract with one fault in one of its declarations. */
  static Case in(String declarations, ProblemId id, String text) {
    return of(Contracts.with(declarations), id, text);
  }

  /** A contract with one fault in one of the accessors of its event type. */
  static Case at(String accessors, ProblemId id, String text) {
    return of(Contracts.withFields(accessors), id, text);
  }

  /** A source with one fault. */
  static Case of(String source, ProblemId id, String text) {
    return of(source, new Expected(id, text));
  }

  static Case of(String source, Expected... problems) {
    String name =
        Stream.of(problems).map(one -> one.id().key() + ": " + one.text()).collect(Collectors.joining("; "));
    return new Case(name, source, List.of(problems));
  }

  /** A place in a source, as the compiler counts: both from 1. */
  record Place(long line, long column) {}

  /** The source without the marks. */
  String text() {
    return source.replace(HERE, "");
  }

  /** The places of the marks. */
  List<Place> places() {
    List<Place> places = new ArrayList<>();
    int marks = 0;
    for (int at = source.indexOf(HERE); at >= 0; at = source.indexOf(HERE, at + 1)) {
      String before = source.substring(0, at).replace(HERE, "");
      places.add(new Place(before.lines().count() + (before.endsWith("\n") ? 1 : 0), column(before)));
    }
    return places;
  }

  private static int column(String before) {
    return before.length() - before.lastIndexOf('\n');
  }

  @Override
  public String toString() {
    return name;
  }
}
