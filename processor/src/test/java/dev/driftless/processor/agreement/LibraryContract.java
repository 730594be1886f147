package dev.driftless.processor.agreement;

import dev.driftless.processor.json.ContractJson;
import dev.driftless.processor.json.MalformedContractException;
import dev.driftless.processor.model.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The contract of an observatory, in the directory {@code library} of the tests' resources: it says everything that the
 * declaration language can say, and takes types from another contract beside it.
 *
 * @param contract compiled and loaded
 * @param fromJson the same as it is read back from its {@code contract.json}
 * @param document the text of its document
 */
record LibraryContract(CompiledContract contract, Contract fromJson, String document) {
  private static final Path LIBRARY = Path.of("src/test/resources/dev/driftless/processor/library");

  private static final String EMPTY_DOCUMENT =
      "# Observatory notices\n\n<!-- driftless:begin all -->\n<!-- driftless:end all -->\n";

  private static final LibraryContract SKY = compile("sky.SkyContract", List.of("sky/SkyContract"));
  private static final LibraryContract OBSERVATORY =
      compile(
          "observatory.ObservatoryContract",
          List.of(
              "sky/SkyContract", "observatory/ProgrammeCode", "observatory/Binning", "observatory/NightLog",
              "observatory/ObservatoryContract"));

  /** The contract that types are taken from. */
  static LibraryContract sky() {
    return SKY;
  }

  /** The contract itself. */
  static LibraryContract observatory() {
    return OBSERVATORY;
  }

  /** A file of the library. */
  static Path file(String path) {
    return LIBRARY.resolve(path);
  }

  private static LibraryContract compile(String name, List<String> sources) {
    try {
      Path root = Files.createTempDirectory("library");
      Path document = root.resolve("docs/library.md");
      try {
        Files.createDirectory(document.getParent());
        Files.writeString(document, EMPTY_DOCUMENT);
        List<Path> files = sources.stream().map(source -> file(source + ".java")).toList();
        Compilation compilation = Compilation.of(files, List.of(), List.of("-Adriftless.root=" + root));
        return new LibraryContract(
            new CompiledContract(compilation), fromJson(compilation.written(), name), Files.readString(document));
      } finally {
        Files.deleteIfExists(document);
        Files.deleteIfExists(document.getParent());
        Files.deleteIfExists(root);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Contract fromJson(Map<String, byte[]> written, String name) {
    byte[] json = written.get("META-INF/driftless/" + name + "/contract.json");
    try {
      return ContractJson.read(new String(json, StandardCharsets.UTF_8));
    } catch (MalformedContractException malformed) {
      throw new AssertionError(malformed);
    }
  }
}
