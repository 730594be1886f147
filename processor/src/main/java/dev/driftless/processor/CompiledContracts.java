package dev.driftless.processor;

import dev.driftless.processor.json.ContractJson;
import dev.driftless.processor.json.MalformedContractException;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.read.OtherContracts;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Contracts from class files, which are read from their {@code contract.json} on the class path or module path, in a
 * directory or a jar: class files have no doc comments, and compilers before JDK 22 don't show all annotations in them.
 */
final class CompiledContracts implements OtherContracts {
  /** {@code Elements.getFileObjectOf} came with JDK 18. */
  private static final @Nullable Method CLASS_FILE = classFileMethod();

  private final Filer filer;
  private final Elements elements;
  private final Set<String> here;
  private final Map<String, Result> read = new HashMap<>();

  /** Either of the two is null. */
  private record Result(@Nullable Contract contract, @Nullable String problem) {}

  /** @param here the contracts of this compilation, as far as they are known yet: another one's file may be older */
  CompiledContracts(Filer filer, Elements elements, Set<String> here) {
    this.filer = filer;
    this.elements = elements;
    this.here = here;
  }

  /** Where in the class output a contract's {@code contract.json} lies. */
  static String path(String contract) {
    return "META-INF/driftless/" + contract + "/contract.json";
  }

  @Override
  public boolean isSource(String name) {
    return here.contains(name);
  }

  @Override
  public Optional<Contract> compiled(String name) {
    return isSource(name) ? Optional.empty() : Optional.ofNullable(read(name).contract());
  }

  @Override
  public Optional<String> whyMissing(String name) {
    return isSource(name) ? Optional.empty() : Optional.ofNullable(read(name).problem());
  }

  private Result read(String name) {
    Result known = read.get(name);
    if (known == null) {
      known = readAnew(name);
      read.put(name, known);
    }
    return known;
  }

  private Result readAnew(String name) {
    try {
      return new Result(ContractJson.read(text(name)), null);
    } catch (IOException | URISyntaxException | IllegalArgumentException | UnsupportedOperationException missing) {
      return new Result(
          null,
          name + " is not compiled along, and its " + path(name) + " is not found beside its class file: compile it with"
              + " Driftless, or put the jar that has both on the path" + (CLASS_FILE == null ? " (the class path: on the"
              + " module path it is found from JDK 18 on)" : ""));
    } catch (MalformedContractException unreadable) {
      return new Result(
          null,
          path(name) + " can't be read: " + unreadable.getMessage() + ". Compile " + name
              + " with this version of Driftless");
    }
  }

  private String text(String name) throws IOException, URISyntaxException {
    try {
      return textBesideClass(name);
    } catch (IOException notFound) {
      // Resources may lie in another directory than class files.
      return filer.getResource(StandardLocation.CLASS_PATH, "", path(name)).getCharContent(false).toString();
    }
  }

  /** From where the class file is found: in a jar, javac itself finds only what lies in directories named like packages. */
  private String textBesideClass(String name) throws IOException, URISyntaxException {
    String root = classFile(name).toString();
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

  private URI classFile(String name) throws IOException {
    if (CLASS_FILE != null) {
      try {
        return ((FileObject) CLASS_FILE.invoke(elements, elements.getTypeElement(name))).toUri();
      } catch (ReflectiveOperationException | RuntimeException unanswered) {
        throw new IOException(unanswered);
      }
    }
    int dot = name.lastIndexOf('.');
    return filer
        .getResource(
            StandardLocation.CLASS_PATH, dot < 0 ? "" : name.substring(0, dot), name.substring(dot + 1) + ".class")
        .toUri();
  }

  private static @Nullable Method classFileMethod() {
    try {
      return Elements.class.getMethod("getFileObjectOf", Element.class);
    } catch (NoSuchMethodException before18) {
      return null;
    }
  }
}
