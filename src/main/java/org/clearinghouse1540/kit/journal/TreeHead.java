package org.clearinghouse1540.kit.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A signed statement of the number of journal entries at a time, and of the root of the tree over
 * them.
 *
 * @param publicKey Ed25519, in the X.509 form, hexadecimal
 * @param signature over {@link #statement()}, hexadecimal
 */
public record TreeHead(long size, String root, Instant at, String publicKey, String signature) {

  /** The signed text. */
  public static String statement(long size, String root, Instant at) {
    return "clearinghouse-journal-1 " + size + " " + root + " " + at;
  }

  static TreeHead sign(long size, String root, Instant at, String publicKey, PrivateKey key) {
    try {
      Signature signing = Signature.getInstance("Ed25519");
      signing.initSign(key);
      signing.update(statement(size, root, at).getBytes(StandardCharsets.UTF_8));
      return new TreeHead(size, root, at, publicKey, HexFormat.of().formatHex(signing.sign()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether the signature is valid for the statement and the key. */
  public boolean holds() {
    try {
      Signature checking = Signature.getInstance("Ed25519");
      checking.initVerify(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(publicKey))));
      checking.update(statement(size, root, at).getBytes(StandardCharsets.UTF_8));
      return checking.verify(HexFormat.of().parseHex(signature));
    } catch (GeneralSecurityException | IllegalArgumentException unusable) {
      return false;
    }
  }
}
