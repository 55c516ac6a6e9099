package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file that names the institutions through which users sign in. */
class InstitutionsTest {
  private static final String OPEN_ID =
      """
      {"key": "example-a", "name": "Example Institution", "kind": "openid",
       "issuer": "https://id.example.org/a", "client": "clearinghouse", "secret": "s"}
      """;

  @TempDir Path folder = Path.of("");

  @Test
  void withoutAFileThereAreNone() {
    assertThat(Institutions.read(folder).list()).isEmpty();
  }

  @Test
  void anEmptyListNamesNone() throws IOException {
    assertThat(read("[]").list()).isEmpty();
  }

  @Test
  void anInstitutionIsFoundByItsKey() throws IOException {
    Institutions institutions = read("[" + OPEN_ID + "]");
    assertThat(institutions.find("example-a"))
        .contains(
            new Institution.OpenId(
                "example-a",
                "Example Institution",
                URI.create("https://id.example.org/a"),
                "clearinghouse",
                "s",
                "sub"));
    assertThat(institutions.find("EXAMPLE-A")).isEmpty();
    assertThat(institutions.find("")).isEmpty();
  }

  @Test
  void theOrderOfTheFileIsKept() throws IOException {
    String second = OPEN_ID.replace("example-a", "another");
    assertThat(read("[" + OPEN_ID + "," + second + "]").list())
        .extracting(Institution::key)
        .containsExactly("example-a", "another");
  }

  @Test
  void anotherClaimMayIdentifyThePerson() throws IOException {
    Institutions institutions =
        read("[" + OPEN_ID.replace("\"secret\"", "\"claim\": \"email\", \"secret\"") + "]");
    assertThat(institutions.list())
        .singleElement()
        .isInstanceOfSatisfying(
            Institution.OpenId.class, openId -> assertThat(openId.claim()).isEqualTo("email"));
  }

  @Test
  void eachKindHasItsOwnAddressForSigningIn() throws IOException {
    TestCertificate certificate = TestCertificate.make(folder);
    Institutions institutions =
        read("[" + OPEN_ID + "," + saml(certificate.pem().replace("\n", "\\n")) + "]");
    assertThat(institutions.list())
        .extracting(Institution::signInPath)
        .containsExactly("/sign-in/openid/example-a", "/sign-in/saml/example-b");
    assertThat(institutions.find("example-b"))
        .hasValueSatisfying(
            found ->
                assertThat(((Institution.Saml) found).certificate())
                    .as("without its frame and line breaks")
                    .isEqualTo(certificate.base64()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "\"text\"", "17", "null"})
  void aFileThatIsNoListIsRefused(String json) throws IOException {
    assertThat(refusal(json))
        .isEqualTo(Message.of("access.refused.institutions-list", Institutions.FILE));
  }

  @Test
  void aFileThatIsNotJsonIsRefusedWithItsLine() throws IOException {
    assertThat(refusal("[\n" + OPEN_ID + ",\n{\"key\": }]"))
        .isEqualTo(Message.of("access.refused.institutions-json", Institutions.FILE, 5));
  }

  @Test
  void twoInstitutionsOfOneKeyAreRefused() throws IOException {
    assertThat(refusal("[" + OPEN_ID + "," + OPEN_ID + "]"))
        .isEqualTo(Message.of("access.refused.institutions-twice", Institutions.FILE, "example-a"));
  }

  @ParameterizedTest
  @CsvSource({
    "example-a,EXAMPLE,access.refused.institution-key",
    "example-a,has space,access.refused.institution-key",
    "example-a,a/b,access.refused.institution-key",
    "openid,oauth,access.refused.institution-kind",
    "openid,OPENID,access.refused.institution-kind"
  })
  void aWrongKeyOrKindIsRefused(String right, String wrong, String key) throws IOException {
    String broken = OPEN_ID.replace("\"" + right + "\"", "\"" + wrong + "\"");
    assertThat(refusal("[" + OPEN_ID.replace("example-a", "first") + "," + broken + "]"))
        .isEqualTo(Message.of(key, Institutions.FILE, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"key", "name", "kind", "issuer", "client", "secret"})
  void aMissingOrBlankPartIsNamed(String part) throws IOException {
    Message expected = Message.of("access.refused.institution-missing", Institutions.FILE, 1, part);
    assertThat(refusal("[" + OPEN_ID.replace("\"" + part + "\"", "\"other\"") + "]"))
        .isEqualTo(expected);
    assertThat(
            refusal(
                "["
                    + OPEN_ID.replaceFirst(
                        "\"" + part + "\": \"[^\"]+\"", "\"" + part + "\": \" \"")
                    + "]"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id.example.org",
        "ftp://id.example.org",
        "https:///path",
        "mailto:a@b.org",
        "a b"
      })
  void anIssuerIsAWebAddress(String address) throws IOException {
    assertThat(refusal("[" + OPEN_ID.replace("https://id.example.org/a", address) + "]"))
        .isEqualTo(
            Message.of("access.refused.institution-address", Institutions.FILE, 1, "issuer"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AAAA", "-----BEGIN CERTIFICATE-----AAAA-----END CERTIFICATE-----"})
  void aCertificateIsX509InBase64(String certificate) throws IOException {
    assertThat(refusal("[" + saml(certificate) + "]"))
        .isEqualTo(Message.of("access.refused.institution-certificate", Institutions.FILE, 1));
  }

  @Test
  void theListCannotBeChanged() throws IOException {
    List<Institution> list = read("[" + OPEN_ID + "]").list();
    assertThat(list).isUnmodifiable();
  }

  private static String saml(String certificate) {
    return """
    {"key": "example-b", "name": "Example Ministry", "kind": "saml",
     "entity": "https://id.example.org/b", "sign-on": "https://id.example.org/b/sso",
     "certificate": "%s"}
    """
        .formatted(certificate);
  }

  private Message refusal(String json) throws IOException {
    write(json);
    Problem problem = Refusal.of(() -> Institutions.read(folder));
    assertThat(problem.field()).isEqualTo(Institutions.FILE);
    return problem.message();
  }

  private Institutions read(String json) throws IOException {
    write(json);
    return Institutions.read(folder);
  }

  private void write(String json) throws IOException {
    Files.writeString(folder.resolve(Institutions.FILE), json);
  }
}
