package dev.driftless.processor.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Drops the anchors that say nothing, because the whole string must match: a start where nothing can stand before it,
 * an end where nothing can stand behind it, in each branch of an alternation that may itself begin or end the whole.
 * Any other is refused; it could never match, or only where what lies between is empty.
 */
final class Anchors {
  private Anchors() {}

  /** The expression without its anchors. */
  static PatternNode dropped(PatternNode whole) throws PatternRefusedException {
    return dropped(whole, true, true);
  }

  /** The same node, which has no anchor: there is none that says nothing in what is repeated. */
  static PatternNode refusedIn(PatternNode repeated) throws PatternRefusedException {
    return dropped(repeated, false, false);
  }

  private static PatternNode dropped(PatternNode node, boolean first, boolean last) throws PatternRefusedException {
    if (node instanceof PatternNode.Anchor anchor) {
      if (anchor.start() ? first : last) {
        return PatternNode.EMPTY;
      }
      throw new PatternRefusedException(
          "the anchor " + anchor.text() + (anchor.start() ? " not at the start" : " not at the end"),
          "leave it out; the whole string must match anyway", anchor.index());
    }
    if (node instanceof PatternNode.Alternation alternation) {
      List<PatternNode> branches = new ArrayList<>();
      for (PatternNode branch : alternation.branches()) {
        branches.add(dropped(branch, first, last));
      }
      return PatternNode.alternation(branches);
    }
    return node instanceof PatternNode.Sequence sequence ? dropped(sequence.items(), first, last) : node;
  }

  private static PatternNode dropped(List<PatternNode> items, boolean first, boolean last)
      throws PatternRefusedException {
    int firstReal = 0;
    while (firstReal < items.size() && items.get(firstReal) instanceof PatternNode.Anchor) {
      firstReal++;
    }
    int lastReal = items.size() - 1;
    while (lastReal >= 0 && items.get(lastReal) instanceof PatternNode.Anchor) {
      lastReal--;
    }
    List<PatternNode> kept = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      kept.add(dropped(items.get(i), first && i <= firstReal, last && i >= lastReal));
    }
    return PatternNode.sequence(kept);
  }
}
