package org.clearinghouse1540.kit.journal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that signs heads of the journal. Its file is in the data folder, outside the database,
 * and can be read only by its owner. It knows the keys that it replaced, so that what they signed
 * remains valid.
 */
public final class SigningKey {
  /** The name of the file in the data folder. */
  public static final String FILE = "journal.key";

  private static final HexFormat HEX = HexFormat.of();

  private final String publicKey;
  private final PrivateKey secret;
  private final byte[] codeKey;
  private final Mac coding;
  private final List<ReplacedKey> replaced;

  private SigningKey(
      String publicKey, PrivateKey secret, byte[] codeKey, List<ReplacedKey> replaced) {
    this.publicKey = publicKey;
    this.secret = secret;
    this.codeKey = codeKey;
    this.coding = coding(codeKey);
    this.replaced = replaced;
  }

  /** The key of an installation, created at its first start. */
  public static SigningKey of(Path dataFolder) {
    return new SigningKeyFile(dataFolder).read();
  }

  /** A new key, which no file contains. */
  static SigningKey create() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return new SigningKey(
          HEX.formatHex(pair.getPublic().getEncoded()),
          pair.getPrivate(),
          codeKey(pair.getPrivate().getEncoded()),
          List.of());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The key in the lines of its file.
   *
   * @throws IllegalArgumentException if they contain no key
   */
  static SigningKey parse(List<String> lines) {
    try {
      byte[] secret = HEX.parseHex(lines.get(1));
      return new SigningKey(
          lines.get(0),
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(secret)),
          codeKey(secret),
          lines.stream().skip(2).flatMap(line -> ReplacedKey.parse(line).stream()).toList());
    } catch (GeneralSecurityException damaged) {
      throw new IllegalArgumentException(damaged);
    }
  }

  /** The lines of its file. */
  List<String> lines() {
    return Stream.concat(
            Stream.of(publicKey, HEX.formatHex(secret.getEncoded())),
            replaced.stream().map(ReplacedKey::line))
        .toList();
  }

  /** This key as the successor of another, which sealed entries up to this number. */
  SigningKey after(SigningKey before, long until) {
    List<ReplacedKey> all = new ArrayList<>(before.replaced);
    all.add(new ReplacedKey(before.publicKey, HEX.formatHex(before.codeKey), until));
    return new SigningKey(publicKey, secret, codeKey, List.copyOf(all));
  }

  /** Ed25519 in the X.509 form, hexadecimal. */
  public String publicKey() {
    return publicKey;
  }

  /** The fingerprint by which people compare public keys: SHA-256, hexadecimal, in groups. */
  public String fingerprint() {
    String digest = HEX.formatHex(MerkleTree.sha256(HEX.parseHex(publicKey)));
    return digest.replaceAll("(.{8})(?=.)", "$1 ");
  }

  /** The signature of a statement that is published and later verified, hexadecimal. */
  public String seal(String statement) {
    try {
      Signature signing = Signature.getInstance("Ed25519");
      signing.initSign(secret);
      signing.update(sealed(statement));
      return HEX.formatHex(signing.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether the seal of a statement was created by this installation, with this or an old key. */
  public boolean isSealed(String statement, String seal) {
    return Stream.concat(Stream.of(publicKey), replaced.stream().map(ReplacedKey::publicKey))
        .anyMatch(key -> isSealed(key, statement, seal));
  }

  /** Whether a seal of a statement was created with the private part of a public key. */
  static boolean isSealed(String publicKey, String statement, String seal) {
    try {
      Signature checking = Signature.getInstance("Ed25519");
      checking.initVerify(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(HEX.parseHex(publicKey))));
      checking.update(sealed(statement));
      return checking.verify(HEX.parseHex(seal));
    } catch (GeneralSecurityException | IllegalArgumentException unusable) {
      return false;
    }
  }

  /** The code of a statement, which nobody can make without the key (HMAC-SHA-256), hexadecimal. */
  public String code(String statement) {
    return code(coding, statement);
  }

  /** The code of a statement in the journal entry with this number, of the key that sealed it. */
  String code(long seq, String statement) {
    return replaced.stream()
        .filter(key -> seq <= key.until())
        .findFirst()
        .map(key -> code(coding(HEX.parseHex(key.codeKey())), statement))
        .orElseGet(() -> code(statement));
  }

  // A copy of the prepared code: pages ask for a code of each consent that they read.
  private static String code(Mac ready, String statement) {
    try {
      Mac mac = (Mac) ready.clone();
      return HEX.formatHex(mac.doFinal(statement.getBytes(StandardCharsets.UTF_8)));
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Mac coding(byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  // Derived from the private key under a separate name, so that there is one key to keep.
  private static byte[] codeKey(byte[] secret) {
    byte[] name = "clearinghouse-code-1 ".getBytes(StandardCharsets.UTF_8);
    byte[] both = Arrays.copyOf(name, name.length + secret.length);
    System.arraycopy(secret, 0, both, name.length, secret.length);
    return MerkleTree.sha256(both);
  }

  // Journal heads have another prefix, so neither signature is valid as the other.
  private static byte[] sealed(String statement) {
    return ("clearinghouse-seal-1 " + statement).getBytes(StandardCharsets.UTF_8);
  }

  TreeHead sign(long size, String root, Instant at) {
    return TreeHead.sign(size, root, at, publicKey, secret);
  }
}
