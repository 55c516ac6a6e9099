package org.clearinghouse1540.startup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.BadInput;

/** The token with which a program reads the metrics. Only its digest is kept. */
public final class MetricsToken {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/=-]{32,512}");

  private final byte[] digest;

  private MetricsToken(byte[] digest) {
    this.digest = digest;
  }

  /**
   * Reads the token from a file, which contains nothing else.
   *
   * @throws BadInput if the file cannot be read, or its content is no token of 32 characters or
   *     more
   */
  public static MetricsToken read(Path file) {
    String token;
    try {
      token = Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw BadInput.of("--metrics-token-file", "kit.file.unreadable", file);
    }
    if (!FORM.matcher(token).matches()) {
      throw BadInput.of("--metrics-token-file", "startup.refused.metrics-token", file);
    }
    return new MetricsToken(digest(token));
  }

  /** Whether this is the token; the time of the answer does not depend on the characters. */
  public boolean matches(String given) {
    return MessageDigest.isEqual(digest, digest(given));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
