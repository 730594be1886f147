package dev.driftless.processor;

import dev.driftless.processor.json.ContractJson;
import dev.driftless.processor.json.MalformedContractException;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.read.OtherContracts;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * Contracts from class files, which are read from their {@code contract.json} on the class path, in a directory or a jar.
 * One on the module path no annotation processor can open, and so it is as if it weren't there.
 */
final class CompiledContracts implements OtherContracts {
  private final Filer filer;
  private final Set<String> here;
  private final Map<String, Optional<Contract>> read = new HashMap<>();

  /** @param here the contracts of this compilation, as far as they are known yet: another one's file may be older */
  CompiledContracts(Filer filer, Set<String> here) {
    this.filer = filer;
    this.here = here;
  }

  /** Where in the class output a contract's {@code contract.json} lies. */
  static String path(String contract) {
    return "META-INF/driftless/" + contract + "/contract.json";
  }

  @Override
  public Optional<Contract> compiled(String name) {
    return here.contains(name) ? Optional.empty() : read.computeIfAbsent(name, this::read);
  }

  private Optional<Contract> read(String name) {
    try {
      return Optional.of(ContractJson.read(text(name)));
    } catch (IOException | URISyntaxException | IllegalArgumentException | UnsupportedOperationException missing) {
      return Optional.empty();
    } catch (MalformedContractException ofAnotherVersion) {
      return Optional.empty();
    }
  }

  private String text(String name) throws IOException, URISyntaxException {
    try {
      return filer.getResource(StandardLocation.CLASS_PATH, "", path(name)).getCharContent(false).toString();
    } catch (IOException notFound) {
      // In a jar, javac finds only what lies in directories that are named like packages.
      return textBesideClass(name);
    }
  }

  /** The same from where the contract's class file is found. */
  private String textBesideClass(String name) throws IOException, URISyntaxException {
    int dot = name.lastIndexOf('.');
    String root =
        filer
            .getResource(
                StandardLocation.CLASS_PATH,
                dot < 0 ? "" : name.substring(0, dot),
                name.substring(dot + 1) + ".class")
            .toUri()
            .toString();
    for (int segments = name.split("\\.").length; segments > 0; segments--) {
      root = root.substring(0, root.lastIndexOf('/'));
    }
    String path = new URI(null, null, "/" + path(name), null).toASCIIString();
    URLConnection connection = URI.create(root + path).toURL().openConnection();
    connection.setUseCaches(false); // A build daemon would keep the jar open, and see its old content for ever.
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
