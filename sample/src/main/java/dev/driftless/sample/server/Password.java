package dev.driftless.sample.server;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is stored: what PBKDF2 (RFC 8018) makes of it.
 *
 * @param iterations how much work it is to find the hash
 */
record Password(byte[] salt, int iterations, byte[] hash) {
  /** What OWASP's password storage cheat sheet asks of PBKDF2 with HMAC-SHA-512. */
  private static final int ITERATIONS = 210_000;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  /** What a log-in of nobody is compared with, so that it takes as long as any other. */
  static final Password NOBODYS = new Password(new byte[SALT_BYTES], ITERATIONS, new byte[HASH_BITS / 8]);

  /** Hashes a new password with a salt of its own. */
  static Password of(String password) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return new Password(salt, ITERATIONS, hash(password, salt, ITERATIONS));
  }

  /** Whether this is the password; how long the answer takes doesn't tell. */
  boolean is(String password) {
    return MessageDigest.isEqual(hash, hash(password, salt, iterations));
  }

  private static byte[] hash(String password, byte[] salt, int iterations) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has PBKDF2 with HMAC-SHA-512", impossible);
    } finally {
      spec.clearPassword();
    }
  }
}
