package org.clearinghouse1540.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** A fresh key with its certificate, by which an invented institution signs. */
record TestCertificate(PrivateKey key, X509Certificate certificate) {
  private static final String PASSWORD = "for-a-test-only";

  /** Makes one with the key tool of this Java. */
  static TestCertificate make(Path folder) {
    Path store = folder.resolve("institution" + System.nanoTime() + ".p12");
    try {
      Process tool =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair",
                  "-alias",
                  "institution",
                  "-keyalg",
                  "RSA",
                  "-keysize",
                  "2048",
                  "-dname",
                  "CN=Example Institution",
                  "-storetype",
                  "PKCS12",
                  "-storepass",
                  PASSWORD,
                  "-keystore",
                  store.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (tool.waitFor() != 0) {
        throw new AssertionError("the key tool made no key");
      }
      KeyStore keys = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(store)) {
        keys.load(in, PASSWORD.toCharArray());
      }
      return new TestCertificate(
          (PrivateKey) keys.getKey("institution", PASSWORD.toCharArray()),
          (X509Certificate) keys.getCertificate("institution"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (GeneralSecurityException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  /** The certificate in base 64, without a frame. */
  String base64() {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** The certificate as a PEM file has it. */
  String pem() {
    return "-----BEGIN CERTIFICATE-----\n"
        + base64().replaceAll("(.{64})", "$1\n")
        + "\n-----END CERTIFICATE-----\n";
  }
}
