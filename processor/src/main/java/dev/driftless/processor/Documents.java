package dev.driftless.processor;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.problem.Problems;

final class Documents {
  private Documents() {}

  static void update(Contract contract, Options options, Problems problems) {}
}
