package org.clearinghouse1540.kit.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that signs heads of the journal. Its file is in the data folder, outside the database,
 * and can be read only by its owner.
 */
public final class SigningKey {
  /** The name of the file in the data folder. */
  public static final String FILE = "journal.key";

  private final String publicKey;
  private final PrivateKey secret;
  private final SecretKeySpec codeKey;

  private SigningKey(String publicKey, PrivateKey secret, SecretKeySpec codeKey) {
    this.publicKey = publicKey;
    this.secret = secret;
    this.codeKey = codeKey;
  }

  /** The key of an installation, created at its first start. */
  public static SigningKey of(Path dataFolder) {
    Path file = dataFolder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        HexFormat hex = HexFormat.of();
        Path draft =
            Files.createTempFile(
                dataFolder,
                FILE,
                "",
                PosixFilePermissions.asFileAttribute(
                    Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
        Files.write(
            draft,
            List.of(
                hex.formatHex(pair.getPublic().getEncoded()),
                hex.formatHex(pair.getPrivate().getEncoded())),
            StandardOpenOption.WRITE);
        Files.move(draft, file);
      }
      List<String> lines = Files.readAllLines(file);
      byte[] secret = HexFormat.of().parseHex(lines.get(1));
      return new SigningKey(
          lines.get(0),
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(secret)),
          codeKey(secret));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (GeneralSecurityException damaged) {
      throw new IllegalStateException("the file " + file + " holds no key", damaged);
    }
  }

  /** Ed25519 in the X.509 form, hexadecimal. */
  public String publicKey() {
    return publicKey;
  }

  /** The signature of a statement that is published and later verified, hexadecimal. */
  public String seal(String statement) {
    try {
      Signature signing = Signature.getInstance("Ed25519");
      signing.initSign(secret);
      signing.update(sealed(statement));
      return HexFormat.of().formatHex(signing.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether the seal of a statement was created by this installation. */
  public boolean isSealed(String statement, String seal) {
    try {
      Signature checking = Signature.getInstance("Ed25519");
      checking.initVerify(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(publicKey))));
      checking.update(sealed(statement));
      return checking.verify(HexFormat.of().parseHex(seal));
    } catch (GeneralSecurityException | IllegalArgumentException unusable) {
      return false;
    }
  }

  /** The code of a statement, which nobody can make without the key (HMAC-SHA-256), hexadecimal. */
  public String code(String statement) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(codeKey);
      return HexFormat.of().formatHex(mac.doFinal(statement.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  // Derived from the private key under a separate name, so that there is one key to keep.
  private static SecretKeySpec codeKey(byte[] secret) {
    byte[] name = "clearinghouse-code-1 ".getBytes(StandardCharsets.UTF_8);
    byte[] both = Arrays.copyOf(name, name.length + secret.length);
    System.arraycopy(secret, 0, both, name.length, secret.length);
    return new SecretKeySpec(MerkleTree.sha256(both), "HmacSHA256");
  }

  // Journal heads have another prefix, so neither signature is valid as the other.
  private static byte[] sealed(String statement) {
    return ("clearinghouse-seal-1 " + statement).getBytes(StandardCharsets.UTF_8);
  }

  TreeHead sign(long size, String root, Instant at) {
    return TreeHead.sign(size, root, at, publicKey, secret);
  }
}
