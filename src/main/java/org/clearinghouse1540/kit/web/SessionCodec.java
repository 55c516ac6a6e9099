package org.clearinghouse1540.kit.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.clearinghouse1540.kit.journal.SigningKey;

/**
 * Encrypts the values of a session for the database (AES-256-GCM) and reads them back. Bytes that
 * were not made with the key of the installation, for this session and this name, are refused
 * before anything of them is read; of the others, only listed classes are.
 */
final class SessionCodec {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final ObjectInputFilter LISTED =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=20;maxrefs=5000;maxbytes=500000;maxarray=100000;java.lang.*;java.util.*;java.time.*;"
              + "java.net.URI;java.net.URL;org.springframework.security.**;org.clearinghouse1540.**;!*");

  private final SecretKeySpec key;

  SessionCodec(SigningKey installation) {
    this.key =
        new SecretKeySpec(
            HexFormat.of().parseHex(installation.code("key of the values of sessions")), "AES");
  }

  /** The encrypted value under a name of the session with this digest. */
  byte[] encrypt(byte[] session, String name, Object value) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, session, name);
      byte[] sealed = cipher.doFinal(bytes(value));
      byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, both, NONCE, sealed.length);
      return both;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The value, unless it was not made for this place or cannot be read by this version. */
  Optional<Object> decrypt(byte[] session, String name, byte[] stored) {
    if (stored.length < NONCE) {
      return Optional.empty();
    }
    try {
      byte[] nonce = Arrays.copyOf(stored, NONCE);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, session, name);
      return Optional.of(object(cipher.doFinal(stored, NONCE, stored.length - NONCE)));
    } catch (GeneralSecurityException | IOException | ClassNotFoundException refused) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] session, String name)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(session);
    cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] bytes(Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
      objects.writeObject(value);
    } catch (IOException unserializable) {
      throw new UncheckedIOException(unserializable);
    }
    return out.toByteArray();
  }

  private static Object object(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      objects.setObjectInputFilter(LISTED);
      return objects.readObject();
    }
  }
}
