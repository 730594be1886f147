package dev.driftless.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
  private static final Pattern ULID = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");
  private static final Pattern UUID_ANY =
      Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
  private static final Pattern UUID_4 =
      Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}");
  /** The expression that semver.org suggests. */
  private static final Pattern SEMVER =
      Pattern.compile(
          "(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)"
              + "(?:-((?:0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)"
              + "(?:\\.(?:0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*))*))?"
              + "(?:\\+([0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*))?");

  @Test
  void ulidsAreToldAsByTheirExpression() {
    agree(26, "0123456789ABCDEFGHJKMNPQRSTVWXYZ", "ILOUabz8-\u0660 \n", Formats::isUlid, ULID);
    assertTrue(Formats.isUlid("7ZZZZZZZZZZZZZZZZZZZZZZZZZ"));
    assertFalse(Formats.isUlid("8ZZZZZZZZZZZZZZZZZZZZZZZZZ"));
    assertFalse(Formats.isUlid("01JMBY7K8N3QRVX2DPFG5HWT4\u0145"));
  }

  @Test
  void everyCharacterOfAUlidIsChecked() {
    for (char c = 0; c < 0x3000; c++) {
      for (int at : new int[] {0, 1, 25}) {
        StringBuilder text = new StringBuilder("01JMBY7K8N3QRVX2DPFG5HWT4E");
        text.setCharAt(at, c);
        assertEquals(ULID.matcher(text).matches(), Formats.isUlid(text.toString()), text::toString);
      }
    }
  }

  @Test
  void uuidsAreToldAsByTheirExpression() {
    Random random = new Random(4122);
    int valid = 0;
    for (int i = 0; i < 200_000; i++) {
      String whole = randomUuid(random).toString();
      String cased = random.nextBoolean() ? whole.toUpperCase(Locale.ROOT) : whole;
      String text = damaged(random, cased, "0123456789abcdefABCDEF-gG\u0660{ ");
      boolean any = UUID_ANY.matcher(text).matches();
      valid += any ? 1 : 0;
      assertEquals(any, Formats.isUuid(text, 0), text);
      assertEquals(UUID_4.matcher(text).matches(), Formats.isUuid(text, 4), text);
      UUID expected = any ? UUID.fromString(text) : null;
      assertEquals(expected, Formats.uuid(text), text);
      assertEquals(expected, Formats.uuid(("a" + text + "b").toCharArray(), 1, text.length()), text);
      if (expected != null) {
        for (int version = 0; version <= 8; version++) {
          assertEquals(Formats.isUuid(text, version), Formats.isUuid(expected, version), text);
        }
      }
    }
    assertTrue(valid > 50_000 && valid < 190_000, "the texts are one-sided: " + valid);
  }

  private static UUID randomUuid(Random random) {
    long high = random.nextLong();
    long low = random.nextLong();
    return random.nextBoolean() ? new UUID(high, low) : new UUID(high & ~0xF000L | 0x4000, low >>> 2 | 1L << 63);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "1-1-1-1-1", "550e8400e29b41d4a716446655440000", "550e8400-e29b-41d4-a716-44665544000",
    "{550e8400-e29b-41d4-a716-44665544000}", "550e8400-e29b-41d4-a716+446655440000", "",
    "550e8400-e29b-41d4-a7164-46655440000"
  })
  void aUuidInAnotherFormIsRefused(String text) {
    assertNull(Formats.uuid(text));
    assertFalse(Formats.isUuid(text, 0));
  }

  @Test
  void aUuidOfAnyVersionNeedsNoVariant() {
    assertTrue(Formats.isUuid("00000000-0000-0000-0000-000000000000", 0));
    assertFalse(Formats.isUuid("550e8400-e29b-41d4-c716-446655440000", 4));
    assertTrue(Formats.isUuid("550e8400-e29b-41d4-B716-446655440000", 4));
    assertFalse(Formats.isUuid("550e8400-e29b-41d4-b716-446655440000", 7));
    assertTrue(Formats.isUuid(new UUID(0, 0), 0));
    assertFalse(Formats.isUuid(new UUID(0x4000, 0), 4));
  }

  @Test
  void versionsAreToldAsByTheExpressionOfSemverOrg() {
    Random random = new Random(200);
    String[] parts = {
      "0", "1", "10", "01", "a", "-", "rc", "0a", ".", ".", "-", "+", "1.2.3", "1.0.0", "00", " ", "\u0661"
    };
    int valid = 0;
    for (int i = 0; i < 600_000; i++) {
      StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "" : "1.0." + random.nextInt(3));
      for (int parted = random.nextInt(8); parted > 0; parted--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      boolean expected = SEMVER.matcher(text).matches();
      valid += expected ? 1 : 0;
      assertEquals(expected, Formats.isSemver(text.toString()), text::toString);
    }
    assertTrue(valid > 60_000 && valid < 540_000, "the texts are one-sided: " + valid);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "0.0.4", "1.2.3", "10.20.30", "1.1.2-prerelease+meta", "1.1.2+meta", "1.0.0-alpha.0valid",
    "1.0.0-alpha-a.b-c-somethinglong+build.1-aef.1-its-okay", "2.0.0+build.1848",
    "1.2.3----RC-SNAPSHOT.12.9.1--.12+788", "1.0.0+0.build.1-rc.10000aaa-kk-0.1",
    "99999999999999999999999.999999999999999999.99999999999999999", "1.0.0-0A.is.legal", "1.0.0-0", "1.0.0+001"
  })
  void aVersionOfSemverIsAccepted(String text) {
    assertTrue(Formats.isSemver(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "1", "1.2", "1.2.3-0123", "1.2.3-0123.0123", "1.1.2+.123", "+invalid", "-invalid", "alpha",
    "1.0.0-alpha_beta", "1.0.0-alpha..", "1.0.0-alpha..1", "01.1.1", "1.01.1", "1.1.01", "1.2.3.DEV", "1.2-SNAPSHOT",
    "1.1.2+meta+meta", "v1.0.0", "1.0.0 ", "1.0.0\n", "1.0.0-", "1.0.0+", "-1.0.3-gamma+b7718", "1.0.0-é", "1.0.٠"
  })
  void whatIsNoVersionOfSemverIsRefused(String text) {
    assertFalse(Formats.isSemver(text));
  }

  @Test
  void sha1HashesAreToldAsByTheirExpression() {
    agree(40, "0123456789abcdefABCDEF", "gG-\u0660 \n", Formats::isSha1, Pattern.compile("[0-9a-fA-F]{40}"));
  }

  @Test
  void aTextIsWellFormedIfUtf8CanHoldIt() {
    Random random = new Random(8);
    for (int i = 0; i < 50_000; i++) {
      String text = randomUtf16(random);
      boolean encodable;
      try {
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        encodable = true;
      } catch (CharacterCodingException refused) {
        encodable = false;
      }
      assertEquals(encodable, Formats.isWellFormed(text), () -> escaped(text));
      assertEquals(text.codePoints().count(), Formats.codePoints(text), () -> escaped(text));
    }
    assertTrue(Formats.isWellFormed(""));
    assertFalse(Formats.isWellFormed("a\ud83d"));
    assertFalse(Formats.isWellFormed("\ude00\ud83d"));
    assertTrue(Formats.isWellFormed("\ud83d\ude00\ud83d\ude00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "a", "a/b", "./a:b", "../x", "/", "//host", "//host/path", "?q", "#f", "a?b#c", "http://a",
    "http://a:80/b?c#d", "http://u:p@h.example:8080/", "http://[::1]:80/",
    "http://[2001:db8::7]/c=GB?objectClass?one", "mailto:John.Doe@example.com",
    "news:comp.infosystems.www.servers.unix", "tel:+1-816-555-1212", "urn:oasis:names:a", "file:///etc/hosts",
    "http://a_b/", "http://h:/", "http://h:99999999999/", "%41%7e", "a:b", "x://%41b", "http://1.2.3.4.5/",
    "ftp://ftp.is.co.za/rfc/rfc1808.txt", "a;b=c,d'(e)*!$&+@~_.-"
  })
  void aUriReferenceIsReadAsItIs(String text) {
    assertNotNull(Formats.uriReference(text));
    assertEquals(text, String.valueOf(Formats.uriReference(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    " ", "a b", "a\n", "\u00e9", "http://\u00e9/", "a\u0301", "%", "%4", "%4g", "a%zz", "http://a b/", "1a:b", ":a",
    "a\\b", "a<b", "a>b", "a\"b", "a{b", "a|b", "a^b", "a`b", "a#b#c", "?a[]=1", "/a[b]", "#[", "mailto:a[b]",
    "http://a:b:c/", "http://h:80a/", "http://a@b@c/", "http://[fe80::1%25eth0]/", "http://[::1", "http://[::1]a/",
    "http://[::g]/", "http://a[::1]/", "http://[::1]@h/", "http://h[", "\u007f", "a\u0000"
  })
  void whatIsNoUriReferenceIsRefused(String text) {
    assertNull(Formats.uriReference(text));
  }

  @Test
  void longHostileTextsTakeLinearTime() {
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
      int length = 5_000_000;
      assertFalse(Formats.isSemver("1.0.0-" + "0".repeat(length)));
      assertTrue(Formats.isSemver("1.0.0-" + "a.".repeat(length) + "a"));
      for (String part : new String[] {"a", "//", "a@", "[", "a:", ".", "%41", "1.", "::", "?", "a."}) {
        for (String before : new String[] {"", "http://", "http://[", "//a@"}) {
          String text = before + part.repeat(length / 10);
          assertTrue(Formats.uriReference(text) == null || text.equals(Formats.uriReference(text).toString()));
        }
      }
    });
  }

  private static void agree(int length, String good, String bad, Predicate<String> check, Pattern expression) {
    Random random = new Random(length);
    int valid = 0;
    for (int i = 0; i < 200_000; i++) {
      StringBuilder whole = new StringBuilder();
      while (whole.length() < length) {
        whole.append(good.charAt(random.nextInt(good.length())));
      }
      String text = damaged(random, whole.toString(), good + bad);
      boolean expected = expression.matcher(text).matches();
      valid += expected ? 1 : 0;
      assertEquals(expected, check.test(text), text);
    }
    assertTrue(valid > 20_000 && valid < 190_000, "the texts are one-sided: " + valid);
  }

  private static String damaged(Random random, String whole, String characters) {
    StringBuilder text = new StringBuilder(whole);
    for (int damage = random.nextInt(3); damage > 0; damage--) {
      int at = random.nextInt(text.length());
      char c = characters.charAt(random.nextInt(characters.length()));
      switch (random.nextInt(5)) {
        case 0 -> text.insert(at, c);
        case 1 -> text.deleteCharAt(at);
        default -> text.setCharAt(at, c);
      }
    }
    return text.toString();
  }

  private static String randomUtf16(Random random) {
    StringBuilder text = new StringBuilder();
    Supplier<Integer> unit =
        random.nextBoolean() ? () -> random.nextInt(0x100) : () -> 0xD700 + random.nextInt(0xA00);
    for (int length = random.nextInt(8); length > 0; length--) {
      if (random.nextInt(4) == 0) {
        text.appendCodePoint(0x10000 + random.nextInt(0x100000));
      } else {
        text.append((char) (int) unit.get());
      }
    }
    return text.toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
    return escaped.toString();
  }
}
