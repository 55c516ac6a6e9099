package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.codelibs.saml2.core.util.Util;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers of an institution that this program accepts or rejects. */
class SamlServiceProviderTest {
  private static final String ADDRESS = "https://clearinghouse.example";
  private static final String CONSUMER = ADDRESS + "/sign-in/saml/example-b";
  private static final String ENTITY = "https://id.example.org/b";
  private static final String QUESTION = "ONELOGIN_question";
  private static Optional<TestCertificate> made = Optional.empty();

  private final SamlServiceProvider provider = new SamlServiceProvider(new PublicAddress(ADDRESS));

  @BeforeAll
  static void makeCertificate(@TempDir Path folder) {
    made = Optional.of(TestCertificate.make(folder));
  }

  @Test
  void aSignedAnswerToTheQuestionVouchesForItsPerson() {
    String answer = answer().signed(certificate());
    assertThat(provider.subject(institution(), answer, Optional.of(QUESTION)))
        .contains("example.person");
    assertThat(provider.holds(institution(), answer)).isTrue();
  }

  @Test
  void anAnswerToAnotherQuestionVouchesForNobody() {
    String answer = answer().question("ONELOGIN_other").signed(certificate());
    assertThat(provider.holds(institution(), answer)).isTrue();
    assertThat(provider.subject(institution(), answer, Optional.of(QUESTION))).isEmpty();
  }

  @Test
  void anAnswerWithoutASignatureIsRefused() {
    assertThat(provider.holds(institution(), answer().unsigned())).isFalse();
  }

  @Test
  void aSignatureOfAnotherKeyIsRefused(@TempDir Path folder) {
    String answer = answer().signed(TestCertificate.make(folder));
    assertThat(provider.holds(institution(), answer)).isFalse();
  }

  @Test
  void aNameChangedAfterSigningIsRefused() {
    String xml =
        new String(
            Base64.getDecoder().decode(answer().signed(certificate())), StandardCharsets.UTF_8);
    String forged = xml.replace("example.person", "another.person");
    assertThat(forged).isNotEqualTo(xml);
    assertThat(provider.holds(institution(), encode(forged))).isFalse();
    assertThat(provider.holds(institution(), encode(xml))).isTrue();
  }

  @Test
  void anAnswerForAnotherProgramOrAnotherInstitutionIsRefused() {
    SamlAnswer elsewhere = answer().consumer("https://other.example/sign-in/saml/example-b");
    assertThat(provider.holds(institution(), elsewhere.signed(certificate()))).isFalse();
    SamlAnswer other = answer().consumer(ADDRESS + "/sign-in/saml/example-c");
    assertThat(provider.holds(institution(), other.signed(certificate()))).isFalse();
  }

  @Test
  void anAnswerOfAnotherIssuerIsRefused() {
    SamlAnswer answer = answer().issuer("https://id.example.org/c");
    assertThat(provider.holds(institution(), answer.signed(certificate()))).isFalse();
  }

  @Test
  void anAnswerHoldsInItsOwnTimeOnly() {
    Instant now = Instant.now();
    for (Duration shift : new Duration[] {Duration.ofHours(-1), Duration.ofHours(1)}) {
      String answer = answer().from(now.plus(shift)).signed(certificate());
      assertThat(provider.holds(institution(), answer)).as(shift.toString()).isFalse();
    }
  }

  @Test
  void anEmptyNameIsNobody() {
    String answer = answer().person(" ").signed(certificate());
    assertThat(provider.subject(institution(), answer, Optional.of(QUESTION))).isEmpty();
  }

  @Test
  void theNameIsReadWithoutWhiteSpaceAroundIt() {
    String answer = answer().person(" example.person ").signed(certificate());
    assertThat(provider.subject(institution(), answer, Optional.of(QUESTION)))
        .contains("example.person");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "%%%", "PHg+", "PHg+PC94Pg==", "AAAA"})
  void anythingElseIsRefusedWithoutAFault(String answer) {
    assertThat(provider.holds(institution(), answer)).isFalse();
  }

  @Test
  void aQuestionIsSentToTheInstitutionWithItsOwnIdentifier() {
    SamlServiceProvider.Question one = provider.ask(institution());
    SamlServiceProvider.Question other = provider.ask(institution());
    assertThat(one.id()).isNotEqualTo(other.id());
    assertThat(one.address()).startsWith("https://id.example.org/b/sso?SAMLRequest=");
    String encoded =
        URLDecoder.decode(one.address().replaceFirst(".*SAMLRequest=", ""), StandardCharsets.UTF_8);
    assertThat(Util.base64decodedInflated(encoded))
        .contains(one.id())
        .contains("AssertionConsumerServiceURL=\"" + CONSUMER + "\"")
        .contains(CONSUMER + "/metadata");
  }

  @Test
  void anAddressWithAQueryKeepsIt() {
    Institution.Saml institution = institution("https://id.example.org/sso?realm=b");
    assertThat(provider.ask(institution).address())
        .startsWith("https://id.example.org/sso?realm=b&SAMLRequest=");
  }

  @Test
  void theMetadataNameTheAddressForAnswers() {
    assertThat(provider.metadata(institution()))
        .contains("entityID=\"" + CONSUMER + "/metadata\"")
        .contains("Location=\"" + CONSUMER + "\"")
        .contains("WantAssertionsSigned=\"true\"");
  }

  private static TestCertificate certificate() {
    return made.orElseThrow();
  }

  private static SamlAnswer answer() {
    return new SamlAnswer(
        "example.person", QUESTION, CONSUMER, ENTITY, Instant.now().minusSeconds(60));
  }

  private static Institution.Saml institution() {
    return institution("https://id.example.org/b/sso");
  }

  private static Institution.Saml institution(String signOn) {
    return new Institution.Saml(
        "example-b", "Example Ministry", ENTITY, URI.create(signOn), certificate().base64());
  }

  private static String encode(String xml) {
    return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
  }
}
