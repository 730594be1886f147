package dev.driftless.processor.read;

import dev.driftless.processor.model.Contract;
import java.util.Optional;

/** Gives contracts that another one takes types from, as their own compilations left them. */
public interface OtherContracts {
  /** Whether the interface with that qualified name is compiled along, so that its source is at hand. */
  boolean isSource(String name);

  /** The contract that an interface from a class file was compiled to; empty if it is compiled along, or is missing. */
  Optional<Contract> compiled(String name);

  /** What is wrong, and what to do about it, where an interface is neither compiled along nor was compiled as a contract. */
  Optional<String> whyMissing(String name);
}
