package dev.driftless.sample.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.driftless.sample.input.GzipMembers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class GzipMembersTest {
  private static final byte[] TEXT = Run.utf8("some text, some more text");

  @Test
  void membersFollowEachOtherHoweverTheBytesCome() throws IOException {
    byte[] noise = new byte[200_000];
    new Random(1).nextBytes(noise);
    byte[] packed = UnusableInputTest.joined(
        UnusableInputTest.joined(Run.gzip(TEXT), Run.gzip(new byte[0])), Run.gzip(noise));

    for (int piece : new int[] {1, 1000, 1 << 20}) {
      byte[] unpacked = new GzipMembers(new Pieces(packed, piece)).readAllBytes();
      assertArrayEquals(UnusableInputTest.joined(TEXT, noise), unpacked);
    }
  }

  @Test
  void optionalPartsOfTheHeaderArePassedOver() throws IOException {
    byte[] plain = Run.gzip(TEXT);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    header.write(plain, 0, 3);
    header.write(0x02 | 0x04 | 0x08 | 0x10);
    header.write(plain, 4, 6);
    header.writeBytes(new byte[] {3, 0, 'x', 0, 'y'});
    header.writeBytes(Run.utf8("events.json\0a comment\0"));
    CRC32 checksum = new CRC32();
    checksum.update(header.toByteArray());
    header.write((int) checksum.getValue());
    header.write((int) checksum.getValue() >> 8);
    byte[] packed = UnusableInputTest.joined(header.toByteArray(), Arrays.copyOfRange(plain, 10, plain.length));

    assertArrayEquals(TEXT, unpacked(packed));
    packed[header.size() - 1] ^= 1;
    assertRefused("corrupt gzip: the checksum of its header is wrong", packed);
  }

  @Test
  void zerosBehindTheLastMemberArePadding() throws IOException {
    byte[] packed = Run.gzip(TEXT);

    assertArrayEquals(TEXT, unpacked(Arrays.copyOf(packed, packed.length + 512)));
  }

  @Test
  void anythingElseBehindTheLastMemberIsRefused() {
    byte[] packed = Run.gzip(TEXT);

    assertRefused(
        "corrupt gzip: what follows its last member is no gzip data",
        UnusableInputTest.joined(packed, Run.utf8("more")));
    assertRefused(
        "corrupt gzip: what follows its last member is no gzip data",
        UnusableInputTest.joined(Arrays.copyOf(packed, packed.length + 5), packed));
  }

  @Test
  void damageIsRefused() {
    assertRefused("corrupt gzip: its compression method is unknown", damaged(2));
    assertRefused("corrupt gzip: its header has unknown flags", damaged(3));
    assertRefused("corrupt gzip: its checksum or length is wrong", damaged(Run.gzip(TEXT).length - 8));
    assertRefused("corrupt gzip: its checksum or length is wrong", damaged(Run.gzip(TEXT).length - 2));
  }

  private static byte[] damaged(int at) {
    byte[] packed = Run.gzip(TEXT);
    packed[at] ^= (byte) 0x80;
    return packed;
  }

  private static void assertRefused(String message, byte[] packed) {
    assertEquals(message, assertThrows(ZipException.class, () -> unpacked(packed)).getMessage());
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (GzipMembers members = new GzipMembers(new ByteArrayInputStream(packed))) {
      return members.readAllBytes();
    }
  }
}
