package dev.driftless.processor.read;

import dev.driftless.processor.model.Contract;
import java.util.Optional;

/** Gives contracts that another one takes types from, as their own compilations left them. */
public interface OtherContracts {
  /**
   * The contract that the interface with that qualified name was compiled to; empty if it is compiled along with the one
   * that takes from it, so that its source is at hand, or if what it was compiled to is not to be found.
   */
  Optional<Contract> compiled(String name);
}
