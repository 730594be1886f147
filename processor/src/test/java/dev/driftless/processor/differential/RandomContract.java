package dev.driftless.processor.differential;

import dev.driftless.processor.model.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The source of a random contract, and of the one that it takes types from, if there is one.
 *
 * @param sources by simple name, the contract itself last
 * @param meanings of its rules, by the name of the method
 */
record RandomContract(long seed, Map<String, String> sources, Map<String, RandomRules.Meaning> meanings) {

  /** Writes the sources to files, in the order in which they depend on each other. */
  List<Path> writeTo(Path directory) {
    List<Path> files = new ArrayList<>();
    try {
      Files.createDirectories(directory);
      for (Map.Entry<String, String> source : sources.entrySet()) {
        files.add(Files.writeString(directory.resolve(source.getKey() + ".java"), source.getValue()));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return files;
  }

  /** What the interpreter takes in place of the Java in the contract. */
  RandomCode code(Contract model) {
    return new RandomCode(model, meanings);
  }
}
