package dev.driftless.sample.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Maven's version of this program, which Maven puts into every jar. */
final class Version implements IVersionProvider {
  private static final String POM = "/META-INF/maven/dev.driftless/driftless-sample/pom.properties";

  @Override
  public String[] getVersion() throws IOException {
    return new String[] {"driftless-sample " + version()};
  }

  private static String version() throws IOException {
    try (InputStream pom = Version.class.getResourceAsStream(POM)) {
      if (pom == null) {
        return "(not run from its jar)";
      }
      Properties properties = new Properties();
      properties.load(pom);
      return properties.getProperty("version");
    }
  }
}
