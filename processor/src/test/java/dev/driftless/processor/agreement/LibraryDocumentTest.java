package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The document of the library's contract, compared as text. To accept new text: {@code mvn -pl processor -am test
 * -Dtest=LibraryDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.accept=true}.
 */
class LibraryDocumentTest {
  @Test
  void theDocumentIsAsAccepted() throws IOException {
    Path accepted = LibraryContract.file("library.md");
    String text = LibraryContract.observatory().document();
    if (Boolean.getBoolean("golden.accept")) {
      Files.writeString(accepted, text);
    }
    assertEquals(Files.readString(accepted), text);
  }
}
