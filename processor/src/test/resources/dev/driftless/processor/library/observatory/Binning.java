package observatory;

import java.util.function.Predicate;

/** Pixels are read out together by powers of two. */
public final class Binning implements Predicate<Integer> {
  @Override
  public boolean test(Integer pixels) {
    return Integer.bitCount(pixels) == 1;
  }
}
