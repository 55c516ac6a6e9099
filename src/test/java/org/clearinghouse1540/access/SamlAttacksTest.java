package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.codelibs.saml2.core.util.Constants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Forged and altered SAML responses: every attack that is known for this protocol. */
class SamlAttacksTest {
  private static final String ADDRESS = "https://clearinghouse.example";
  private static final String CONSUMER = ADDRESS + "/sign-in/saml/example-b";
  private static final String ENTITY = "https://id.example.org/b";
  private static final String QUESTION = "ONELOGIN_question";
  private static Optional<TestCertificate> made = Optional.empty();
  private static Optional<TestCertificate> another = Optional.empty();

  private final SamlServiceProvider provider = new SamlServiceProvider(new PublicAddress(ADDRESS));

  @BeforeAll
  static void makeCertificates(@TempDir Path folder) {
    made = Optional.of(TestCertificate.make(folder));
    another = Optional.of(TestCertificate.make(folder));
  }

  @Test
  void genuineAnswersAreAccepted() {
    assertThat(subject(answer().signed(certificate()))).contains("example.person");
    String lines = answer().signed(certificate()).replaceAll("(.{76})", "$1\r\n");
    assertThat(subject(lines)).as("with line breaks").contains("example.person");
    String both = SamlAnswer.sign(genuine(), certificate(), Constants.RSA_SHA256);
    assertThat(subject(SamlAnswer.encode(both))).as("signed twice").contains("example.person");
    String strong =
        SamlAnswer.sign(SamlForgeries.bare(genuine()), certificate(), Constants.RSA_SHA512);
    assertThat(subject(SamlAnswer.encode(strong)))
        .as("only the response is signed, not the assertion")
        .isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> aSignatureThatIsWrappedCoversNobodyElse() {
    Map<String, String> attacks = new LinkedHashMap<>();
    for (String identifier : new String[] {"_evil", "_assertion"}) {
      forgeries()
          .wrappedAssertions(identifier)
          .forEach((how, xml) -> attacks.put(how + identifier, xml));
    }
    for (String identifier : new String[] {"_evil", "_response"}) {
      forgeries()
          .wrappedResponses(identifier)
          .forEach((how, xml) -> attacks.put(how + identifier, xml));
    }
    assertThat(attacks).hasSize(20);
    return refused(attacks);
  }

  @TestFactory
  Stream<DynamicTest> whatTheInstitutionDidNotSayToUsIsRefused() {
    Map<String, UnaryOperator<String>> changes = new LinkedHashMap<>();
    changes.put("another audience", x -> x.replace("/metadata<", "/elsewhere<"));
    changes.put(
        "no audience",
        x -> x.replaceFirst("<saml:AudienceRestriction>.*</saml:AudienceRestriction>", ""));
    changes.put(
        "a second audience that is not met",
        x ->
            x.replace(
                "</saml:Conditions>",
                "<saml:AudienceRestriction><saml:Audience>https://other.example</saml:Audience>"
                    + "</saml:AudienceRestriction></saml:Conditions>"));
    changes.put("another recipient", x -> x.replace("Recipient=\"https", "Recipient=\"http"));
    changes.put("no recipient", x -> x.replaceFirst(" Recipient=\"[^\"]*\"", ""));
    changes.put("the holder of a key", x -> x.replace("cm:bearer", "cm:holder-of-key"));
    changes.put("no person", x -> x.replaceFirst("<saml:NameID.*</saml:NameID>", ""));
    changes.put(
        "two persons",
        x -> x.replaceFirst("(<saml:NameID.*</saml:NameID>)", "$1<saml:NameID>b</saml:NameID>"));
    changes.put(
        "an element that the standard does not have",
        x -> x.replace("</saml:Conditions>", "</saml:Conditions><saml:Anything/>"));
    changes.put("no conditions", x -> x.replaceFirst("<saml:Conditions.*</saml:Conditions>", ""));
    changes.put(
        "an end of the session that has passed",
        x ->
            x.replace(
                "<saml:AuthnStatement ",
                "<saml:AuthnStatement SessionNotOnOrAfter=\"2020-01-01T00:00:00Z\" "));
    changes.put("a comment in the name", x -> x.replace("example.p", "example<!-- -->.p"));
    changes.put("an instruction in the name", x -> x.replace("example.p", "example<?a b?>.p"));
    Map<String, String> attacks = new LinkedHashMap<>();
    changes.forEach(
        (how, change) -> attacks.put(how, answer().xml(certificate(), differs(change))));
    return refused(attacks);
  }

  @TestFactory
  Stream<DynamicTest> whatWasChangedAfterSigningIsRefused() {
    String xml = genuine();
    Map<String, String> attacks = new LinkedHashMap<>();
    attacks.put("no signature", SamlForgeries.bare(xml));
    attacks.put("another name", xml.replace("example.person", "another.person"));
    attacks.put("a comment in the name", xml.replace("example.p", "<!-- -->example.p"));
    attacks.put("a comment cuts the name", xml.replace("example.p", "example<!-- -->.p"));
    attacks.put("another destination", xml.replace("Destination=\"https", "Destination=\"http"));
    attacks.put(
        "an empty destination", xml.replaceFirst("Destination=\"[^\"]*\"", "Destination=\"\""));
    attacks.put("a failure", xml.replace("status:Success", "status:AuthnFailed"));
    attacks.put("an older version", xml.replaceFirst("Version=\"2.0\"", "Version=\"1.1\""));
    attacks.put("a document type", "<!DOCTYPE a>" + xml);
    attacks.put(
        "an entity of a file",
        "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + xml.replace("example.person", "&e;"));
    attacks.put(
        "an external document type", "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\">" + xml);
    attacks.put(
        "entities that grow",
        "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
            + xml.replace("example.person", "&b;"));
    attacks.put("a reference to everything", xml.replaceFirst("URI=\"#_assertion\"", "URI=\"\""));
    attacks.put(
        "a transformation",
        xml.replaceFirst(
            "Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"></ds:Transform>",
            "Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"></ds:Transform>"));
    attacks.forEach((how, attack) -> assertThat(attack).as(how).isNotEqualTo(xml));
    return refused(attacks);
  }

  @TestFactory
  Stream<DynamicTest> weakAndForeignSignaturesAreRefused() throws Exception {
    String rsa = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    Map<String, String> attacks = new LinkedHashMap<>();
    attacks.put("RSA with SHA-1", answer().weak(certificate(), Constants.RSA_SHA1));
    attacks.put("a digest with SHA-1", answer().weak(certificate(), Constants.RSA_SHA256));
    attacks.put(
        "RSA with MD5",
        SamlAnswer.encode(
            genuine().replace(rsa, "http://www.w3.org/2001/04/xmldsig-more#rsa-md5")));
    attacks.put("no algorithm", SamlAnswer.encode(genuine().replace(rsa, "none")));
    attacks.put("an empty algorithm", SamlAnswer.encode(genuine().replace(rsa, "")));
    attacks.put("the certificate as a secret", SamlAnswer.encode(forgeries().withSecret()));
    attacks.put("another key", answer().signed(another.orElseThrow()));
    String foreign = answer().xml(another.orElseThrow(), x -> x);
    attacks.put(
        "another key under our certificate",
        SamlAnswer.encode(
            foreign.replaceFirst(
                "(?s)<ds:X509Certificate>.*</ds:X509Certificate>",
                "<ds:X509Certificate>" + certificate().base64() + "</ds:X509Certificate>")));
    attacks.put(
        "another key without a certificate",
        SamlAnswer.encode(foreign.replaceFirst("(?s)<ds:KeyInfo>.*</ds:KeyInfo>", "")));
    return attacks.entrySet().stream()
        .map(
            attack ->
                DynamicTest.dynamicTest(
                    attack.getKey(), () -> assertThat(subject(attack.getValue())).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> whatIsWrittenTwiceOrElseIsRefused() {
    String genuine = answer().signed(certificate());
    Map<String, String> attacks = new LinkedHashMap<>();
    attacks.put("two answers with a comma", genuine + "," + genuine);
    attacks.put("two answers", genuine + genuine);
    attacks.put("letters that base 64 does not have", "<->" + genuine);
    attacks.put(
        "encoded once more",
        Base64.getEncoder().encodeToString(genuine.getBytes(StandardCharsets.US_ASCII)));
    attacks.put("encoded for an address", genuine.replace("=", "%3D").replace("+", "%2B"));
    attacks.put(
        "in another encoding",
        Base64.getEncoder().encodeToString(genuine().getBytes(StandardCharsets.UTF_16)));
    attacks.put(
        "as a section of characters",
        SamlAnswer.encode(genuine().replace("example.person", "<![CDATA[example.person]]>")));
    return attacks.entrySet().stream()
        .map(
            attack ->
                DynamicTest.dynamicTest(
                    attack.getKey(), () -> assertThat(subject(attack.getValue())).isEmpty()));
  }

  private Stream<DynamicTest> refused(Map<String, String> attacks) {
    return attacks.entrySet().stream()
        .map(
            attack ->
                DynamicTest.dynamicTest(
                    attack.getKey(),
                    () -> assertThat(subject(SamlAnswer.encode(attack.getValue()))).isEmpty()));
  }

  private Optional<String> subject(String answer) {
    Optional<String> subject = provider.subject(institution(), answer, Optional.of(QUESTION));
    assertThat(provider.holds(institution(), answer)).isEqualTo(subject.isPresent());
    return subject;
  }

  private static UnaryOperator<String> differs(UnaryOperator<String> change) {
    return xml -> {
      String changed = change.apply(xml);
      assertThat(changed).isNotEqualTo(xml);
      return changed;
    };
  }

  private static SamlForgeries forgeries() {
    return new SamlForgeries(answer(), certificate());
  }

  private static String genuine() {
    return forgeries().genuine();
  }

  private static TestCertificate certificate() {
    return made.orElseThrow();
  }

  private static SamlAnswer answer() {
    return new SamlAnswer(
        "example.person", QUESTION, CONSUMER, ENTITY, Instant.now().minusSeconds(60));
  }

  private static Institution.Saml institution() {
    return new Institution.Saml(
        "example-b",
        "Example Ministry",
        ENTITY,
        URI.create("https://id.example.org/b/sso"),
        certificate().base64());
  }
}
