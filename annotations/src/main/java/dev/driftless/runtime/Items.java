package dev.driftless.runtime;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The items of one JSON list, read and validated one by one in constant memory. An item that breaks the contract does
 * not spoil those after it; only where the JSON itself breaks do the items end.
 *
 * <p>Every pointer begins at the root of the whole text, so it has the item's index in it: {@code
 * /events/3/payload/wp_id}.
 *
 * @param <T> the generated record
 */
public final class Items<T> implements Iterator<Validated<T>> {
  private final Reading in;
  private final @Nullable Field key;
  private final String pointer;
  private final Field item;
  private final Function<Reading, @Nullable T> fields;
  private final Field whole;
  private @Nullable Violations outside;
  private boolean started;
  private boolean keySeen;
  private boolean inList;
  private boolean ready;
  private int next;

  private Items(
      TokenSource source, int maxDepth, @Nullable String key, Field item, Function<Reading, @Nullable T> fields) {
    this.in = new Reading(source, maxDepth);
    this.key = key == null ? null : Field.of(Violations.INVALID_BATCH, key, false);
    this.pointer = key == null ? "" : Field.pointerTo(key);
    this.item = item;
    this.fields = fields;
    this.whole = Field.root(Violations.INVALID_BATCH, "a batch");
  }

  /**
   * The items of a list.
   *
   * @param key where the list stands in an object, other keys of which are ignored; null if the list is the whole text
   * @param item what an item is called in messages
   * @param fields reads the fields of an item whose start was just read
   */
  public static <T> Items<T> of(
      TokenSource source, int maxDepth, @Nullable String key, Field item, Function<Reading, @Nullable T> fields) {
    return new Items<>(source, maxDepth, key, item, fields);
  }

  @Override
  public boolean hasNext() {
    if (!ready) {
      ready = inList ? inList() : toList();
    }
    return ready;
  }

  @Override
  public Validated<T> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ready = false;
    in.found(null);
    @Nullable T readable = in.object(item) ? fields.apply(in) : null;
    in.underItem(0, next++);
    in.under(0, pointer);
    Validated<T> read = new Validated<>(readable, Violations.list(in.found()));
    in.found(null);
    return read;
  }

  /**
   * What is wrong outside the items: no list, a second one, or JSON that breaks between two items. Complete once {@link
   * #hasNext()} is false.
   */
  public List<Violation> violations() {
    return Violations.list(outside);
  }

  private boolean inList() {
    in.found(outside);
    int before = in.mark();
    boolean more = in.nextItem();
    in.under(before, pointer);
    outside = in.found();
    if (!more) {
      inList = false;
      return key != null && toList();
    }
    return true;
  }

  private boolean toList() {
    in.found(outside);
    boolean found = key == null ? start() && in.list(whole) : toKey(key);
    outside = in.found();
    inList = found;
    return found && inList();
  }

  private boolean start() {
    if (started) {
      return false;
    }
    started = true;
    in.advance("");
    return true;
  }

  private boolean toKey(Field key) {
    if (start() && !in.object(whole)) {
      keySeen = true;
      return false;
    }
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (!Field.pointerTo(name).equals(key.pointer())) {
        in.skipUnknown(name, Violations.INVALID_BATCH);
      } else if (keySeen) {
        in.duplicate(key);
      } else {
        keySeen = true;
        if (in.list(key)) {
          return true;
        }
      }
    }
    if (!keySeen && !in.isStopped()) {
      in.found(key.missing(in.found()));
      keySeen = true;
    }
    return false;
  }
}
