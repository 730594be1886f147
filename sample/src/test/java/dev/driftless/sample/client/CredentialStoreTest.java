package dev.driftless.sample.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.runtime.ContractViolationException;
import dev.driftless.sample.Credentials;
import dev.driftless.sample.CredentialsFile;
import dev.driftless.sample.OwnThreads;
import dev.driftless.sample.StoredServer;
import dev.driftless.sample.StoredTokens;
import dev.driftless.sample.StoredUser;
import dev.driftless.sample.client.CredentialStore.Locked;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialStoreTest {
  @TempDir Path home;

  private static Credentials credentials(String access, String team) {
    return new Credentials(
        new StoredTokens(
            access, "r \"\\\n\u0001", OffsetDateTime.parse("2026-02-12T10:15:00Z"),
            OffsetDateTime.parse("2026-02-19T10:00:00.5Z")),
        new StoredUser("\u00fc\uD83D\uDE00 = [x]", team),
        new StoredServer(URI.create("http://localhost:8080/a%20b")));
  }

  @Test
  void whatIsStoredIsReadAgain() throws IOException {
    CredentialStore store = CredentialStore.ofHome(home);
    try (Locked locked = store.lock()) {
      assertEquals(Optional.empty(), locked.read());
      locked.write(credentials("a", null));
      assertEquals(Optional.of(credentials("a", null)), locked.read());
      locked.write(credentials("b", "priivacy"));
      assertEquals(Optional.of(credentials("b", "priivacy")), locked.read());
      locked.drop();
      assertEquals(Optional.empty(), locked.read());
      locked.drop();
    }
  }

  @Test
  void itLiesWhereTheContractSaysAndIsTheOwnersAlone() throws IOException {
    try (Locked locked = CredentialStore.ofHome(home).lock()) {
      locked.write(credentials("a", null));
    }

    Path file = CredentialsFile.path(home);
    assertEquals("rw-------", permissions(file));
    assertEquals("rw-------", permissions(CredentialsFile.lock(home)));
    assertEquals("rwx------", permissions(file.getParent()));
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertEquals(
          List.of("credentials", "credentials.lock"), files.map(one -> one.getFileName() + "").sorted().toList());
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void aFileThatOthersCouldReadIsReplacedByOneThatTheyCanNot() throws IOException {
    Path file = Files.writeString(home.resolve("credentials"), "x = 1");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    try (Locked locked = CredentialStore.at(file).lock()) {
      locked.write(credentials("a", null));
    }

    assertEquals("rw-------", permissions(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[tokens", "[tokens]\naccess = 1", "\u0000", "[tokens]\n[user]\n[server]\nurl = \"x\"\n"})
  void aFileThatIsNotAsDeclaredHoldsNoCredentials(String text) throws IOException {
    Path file = Files.writeString(home.resolve("credentials"), text);
    try (Locked locked = CredentialStore.at(file).lock()) {
      assertEquals(Optional.empty(), locked.read());
    }
  }

  @Test
  void credentialsThatBreakTheContractAreNotStored() throws IOException {
    CredentialStore store = CredentialStore.ofHome(home);
    try (Locked locked = store.lock()) {
      locked.write(credentials("a", null));
      assertThrows(ContractViolationException.class, () -> locked.write(credentials("", null)));
      assertEquals(Optional.of(credentials("a", null)), locked.read());
    }
    try (Stream<Path> files = Files.list(CredentialsFile.path(home).getParent())) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void whoHoldsTheLockIsAlone() throws Exception {
    CredentialStore store = CredentialStore.ofHome(home);
    List<Integer> seen = new ArrayList<>();
    List<CompletableFuture<Void>> threads = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      threads.add(OwnThreads.start(() -> {
        for (int i = 0; i < 20; i++) {
          increment(store, seen);
        }
        return null;
      }));
    }
    threads.forEach(CompletableFuture::join);

    assertEquals(80, seen.size());
    try (Locked locked = store.lock();
        FileChannel other = FileChannel.open(CredentialsFile.lock(home), StandardOpenOption.WRITE)) {
      assertTrue(locked.read().isPresent());
      assertThrows(OverlappingFileLockException.class, other::tryLock);
    }
  }

  private static void increment(CredentialStore store, List<Integer> seen) {
    try (Locked locked = store.lock()) {
      int next = locked.read().map(stored -> Integer.parseInt(stored.tokens().access()) + 1).orElse(1);
      assertEquals(seen.size() + 1, next);
      seen.add(next);
      locked.write(credentials(next + "", null));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
