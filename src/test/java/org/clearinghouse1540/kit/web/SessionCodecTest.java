package org.clearinghouse1540.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** The values of sessions in the database, and bytes that somebody else put there. */
class SessionCodecTest {
  private static final byte[] SESSION = StoredSession.digest("one");

  @TempDir private Path folder = Path.of("");
  private SessionCodec codec;

  @BeforeEach
  void useAKey() {
    codec = new SessionCodec(SigningKey.of(folder));
  }

  @Test
  void aValueIsReadAsItWas() {
    byte[] stored = codec.encrypt(SESSION, "name", "a value of a session");
    assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("value");
    assertThat(codec.decrypt(SESSION, "name", stored)).contains("a value of a session");
    assertThat(codec.encrypt(SESSION, "name", "a value of a session")).isNotEqualTo(stored);
  }

  @Test
  void aValueIsOfOneSessionAndOneNameOnly() {
    byte[] stored = codec.encrypt(SESSION, "name", "value");
    assertThat(codec.decrypt(StoredSession.digest("other"), "name", stored)).isEmpty();
    assertThat(codec.decrypt(SESSION, "other", stored)).isEmpty();
  }

  @Test
  void bytesThatWereChangedOrMadeWithAnotherKeyAreRefused(@TempDir Path other) {
    byte[] stored = codec.encrypt(SESSION, "name", "value");
    SessionCodec stranger = new SessionCodec(SigningKey.of(other));
    assertThat(codec.decrypt(SESSION, "name", stranger.encrypt(SESSION, "name", "x"))).isEmpty();
    stored[stored.length - 1] ^= 1;
    assertThat(codec.decrypt(SESSION, "name", stored)).isEmpty();
    assertThat(codec.decrypt(SESSION, "name", new byte[3])).isEmpty();
  }

  @Test
  void theValuesOfSignInsWithAnInstitutionAreRead() {
    OAuth2AuthorizationRequest asked =
        OAuth2AuthorizationRequest.authorizationCode()
            .clientId("example")
            .authorizationUri("https://institution.example/authorize")
            .redirectUri("https://clearinghouse.example/done")
            .scopes(Set.of("openid"))
            .state("state")
            .attributes(Map.of("nonce", "example"))
            .additionalParameters(Map.of("code_challenge", "example"))
            .build();
    assertThat(codec.decrypt(SESSION, "name", codec.encrypt(SESSION, "name", asked)))
        .hasValueSatisfying(read -> assertThat(read).usingRecursiveComparison().isEqualTo(asked));
  }

  @Test
  void objectsOfOtherClassesAreNotRead() throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(plain)) {
      objects.writeObject("not encrypted");
    }
    assertThat(codec.decrypt(SESSION, "name", plain.toByteArray())).isEmpty();
    byte[] unlisted = codec.encrypt(SESSION, "name", new File("example"));
    assertThat(codec.decrypt(SESSION, "name", unlisted)).isEmpty();
  }
}
