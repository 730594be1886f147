package dev.driftless.runtime;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects the violations of one check. Null stands for "none so far", so that checking what is sound allocates
 * nothing: every method that adds takes the collector or null, and returns the collector to go on with.
 *
 * <p>Pointers are made from the inside out: a check adds what it finds relative to its own object, and whoever called
 * it puts its own segment before ({@link #under}, {@link #underItem}).
 */
public final class Violations {
  /**
   * How many are kept. Beyond, they are only counted: a text of a few megabytes can have millions, and whoever sends it
   * must not decide how much memory its reader needs.
   */
  public static final int MOST = 10_000;

  static final String INVALID_JSON = "Invalid JSON: ";
  static final String INVALID_BATCH = "Invalid batch: ";
  private static final String TOO_MANY = "Invalid throughout: ";

  /** With what messages begin that belong to no declared object, for those who sort messages by their words. */
  public static final List<String> BEGINNINGS = List.of(INVALID_JSON, INVALID_BATCH, TOO_MANY);

  private Entry[] entries = new Entry[4];
  private int size;
  private long dropped;

  private Violations() {}

  /** Adds one violation, its pointer relative to the object in hand. */
  public static Violations add(@Nullable Violations found, String pointer, ViolationCode code, String message) {
    Violations all = found == null ? new Violations() : found;
    if (all.size == MOST) {
      all.dropped++;
      return all;
    }
    if (all.size == all.entries.length) {
      all.entries = Arrays.copyOf(all.entries, all.size * 2);
    }
    all.entries[all.size++] = new Entry(pointer, code, message);
    return all;
  }

  int size() {
    return size;
  }

  /** How many there are, to be given later to one of the methods that take {@code from}. */
  public static int size(@Nullable Violations found) {
    return found == null ? 0 : found.size;
  }

  /** How many were found, those that are only counted included: whether two calls differ tells whether there are more. */
  public static long count(@Nullable Violations found) {
    return found == null ? 0 : found.size + found.dropped;
  }

  /** Puts {@code pointer} before the pointers of those from {@code from} on. */
  public static void under(@Nullable Violations found, int from, String pointer) {
    for (int i = from; i < size(found); i++) {
      found.entries[i].pointer = pointer + found.entries[i].pointer;
    }
  }

  /** Puts the index of a list's item before the pointers of those from {@code from} on. */
  public static void underItem(@Nullable Violations found, int from, int index) {
    if (size(found) > from) {
      under(found, from, "/" + index);
    }
  }

  /** Puts the key of a map's entry before the pointers of those from {@code from} on. */
  public static void underEntry(@Nullable Violations found, int from, String key) {
    if (size(found) > from) {
      under(found, from, Field.pointerTo(key));
    }
  }

  /**
   * Sorts those from {@code from} on by their pointers, so that the order of a map's keys has no say; those of one pointer
   * stay in the order they were found.
   */
  public static void sortByPointer(@Nullable Violations found, int from) {
    if (size(found) - from > 1) {
      Arrays.sort(found.entries, from, found.size, Comparator.comparing(entry -> entry.pointer));
    }
  }

  /** Puts {@code pointer} in place of {@code declared}, with which the pointers of those from {@code from} on begin. */
  static void instead(@Nullable Violations found, int from, String declared, String pointer) {
    for (int i = from; i < size(found); i++) {
      found.entries[i].pointer = pointer + found.entries[i].pointer.substring(declared.length());
    }
  }

  /** Gives those from {@code from} on their place in {@link #sort}'s order. */
  static void rank(@Nullable Violations found, int from, int rank) {
    for (int i = from; i < size(found); i++) {
      found.entries[i].rank = rank;
    }
  }

  /** Sorts those from {@code from} on by rank; those of one rank stay in the order they were found. */
  static void sort(@Nullable Violations found, int from) {
    if (size(found) - from > 1) {
      Arrays.sort(found.entries, from, found.size, Comparator.comparingInt(entry -> entry.rank));
    }
  }

  /** Sorts those from {@code from} on by rank, and those of one rank, which are unknown keys', by their pointers. */
  static void sortUnknown(@Nullable Violations found, int from, int unknown) {
    if (size(found) - from > 1) {
      Arrays.sort(
          found.entries,
          from,
          found.size,
          Comparator.<Entry>comparingInt(entry -> entry.rank)
              .thenComparing(entry -> entry.rank == unknown ? entry.pointer : ""));
    }
  }

  /** Whether one of those from {@code from} on is about a value that is there, at just this pointer. */
  static boolean anyAt(@Nullable Violations found, int from, String pointer) {
    return IntStream.range(from, size(found))
        .mapToObj(i -> found.entries[i])
        .anyMatch(entry -> entry.code != ViolationCode.MISSING && entry.pointer.equals(pointer));
  }

  /** All that are kept, in order, unmodifiable, and one that counts those that aren't; empty for null. */
  public static List<Violation> list(@Nullable Violations found) {
    return found == null
        ? List.of()
        : Stream.concat(
                Arrays.stream(found.entries, 0, found.size)
                    .map(entry -> new Violation(entry.pointer, entry.code, entry.message)),
                found.tooMany().stream())
            .toList();
  }

  private Optional<Violation> tooMany() {
    return dropped == 0
        ? Optional.empty()
        : Optional.of(
            new Violation(
                "", ViolationCode.TOO_MANY_VIOLATIONS, TOO_MANY + dropped + " more violations are not listed"));
  }

  private static final class Entry {
    String pointer;
    final ViolationCode code;
    final String message;
    /** Where it comes among those of one object; what belongs to none of its fields comes last. */
    int rank = Integer.MAX_VALUE;

    Entry(String pointer, ViolationCode code, String message) {
      this.pointer = pointer;
      this.code = code;
      this.message = message;
    }
  }
}
