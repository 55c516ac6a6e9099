package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each rule about the form of a SAML response alone: a response that breaks this rule and no other
 * is refused, before the library, which refuses many of them too, has read it.
 */
class SamlResponseRulesTest {
  private static final String AUDIENCE = "https://clearinghouse.example/sign-in/saml/b/metadata";
  private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final String ASSERTION = signature("_assertion");
  private static final String NAME = "<saml:NameID>example.person</saml:NameID>";
  private static final String RESTRICTION =
      "<saml:AudienceRestriction><saml:Audience>"
          + AUDIENCE
          + "</saml:Audience></saml:AudienceRestriction>";

  private static final String GENUINE =
      """
      <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"\
       xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"\
       xmlns:ds="http://www.w3.org/2000/09/xmldsig#" ID="_response"><samlp:Status/>\
      <saml:Assertion ID="_assertion">%s<saml:Subject>%s</saml:Subject><saml:Conditions>%s\
      </saml:Conditions></saml:Assertion></samlp:Response>"""
          .formatted(ASSERTION, NAME, RESTRICTION);

  @Test
  void theGenuineFormIsAccepted() {
    assertThat(accepted(GENUINE)).isTrue();
    assertThat(accepted(changed("<samlp:Status/>", signature("_response")))).isTrue();
    String lines = SamlAnswer.encode(GENUINE).replaceAll("(.{76})", "$1\r\n");
    assertThat(SamlResponseRules.accept(lines, AUDIENCE)).isTrue();
    assertThat(SamlResponseRules.accept("<->" + SamlAnswer.encode(GENUINE), AUDIENCE))
        .as("letters that base 64 does not have")
        .isFalse();
  }

  @TestFactory
  Stream<DynamicTest> oneAssertionInItsPlace() {
    Map<String, String> attacks = new LinkedHashMap<>();
    attacks.put("another answer", GENUINE.replace("samlp:Response", "samlp:ArtifactResponse"));
    attacks.put("a second assertion", changed("</samlp:R", "<saml:Assertion/></samlp:R"));
    attacks.put(
        "an assertion of another standard",
        GENUINE
            .replace("<saml:Assertion ", "<x:Assertion xmlns:x=\"urn:example\" ")
            .replace("</saml:Assertion>", "</x:Assertion>"));
    attacks.put(
        "an assertion in another place",
        GENUINE
            .replace("<saml:Assertion ", "<samlp:Extensions><saml:Assertion ")
            .replace("</saml:Assertion>", "</saml:Assertion></samlp:Extensions>"));
    attacks.put("an encrypted assertion", added("<saml:EncryptedAssertion/>"));
    attacks.put("an encrypted name", changed(NAME, NAME + "<saml:EncryptedID/>"));
    attacks.put("two persons", changed(NAME, NAME + "<saml:NameID>another</saml:NameID>"));
    attacks.put("no person", changed(NAME, ""));
    attacks.put("an element in the name", changed(".person", ".<saml:b/>person"));
    attacks.put("no audience", changed(RESTRICTION, ""));
    attacks.put("another audience", changed(AUDIENCE, "https://other.example"));
    attacks.put(
        "a second audience that is not met",
        changed(RESTRICTION, RESTRICTION + "<saml:AudienceRestriction/>"));
    return refused(attacks);
  }

  @TestFactory
  Stream<DynamicTest> nothingIsHidden() {
    Map<String, String> attacks = new LinkedHashMap<>();
    attacks.put("a document type", "<!DOCTYPE a>" + GENUINE);
    attacks.put("a comment in the name", changed(".person", ".<!-- -->person"));
    attacks.put("an instruction in the name", changed(".person", ".<?a b?>person"));
    attacks.put("characters as a section", changed(".person", ".<![CDATA[person]]>"));
    attacks.put("a comment in the response", changed("<samlp:Status/>", "<!-- -->"));
    attacks.put("an identifier twice", added("<saml:a ID=\"_a\"/><saml:b ID=\"_a\"/>"));
    attacks.put("the identifier of the response again", added("<saml:a ID=\"_response\"/>"));
    for (String name : new String[] {"Id", "id", "AssertionID"}) {
      attacks.put(
          "an identifier twice, as " + name, added("<saml:a " + name + "=\"_assertion\"/>"));
    }
    return refused(attacks);
  }

  @TestFactory
  Stream<DynamicTest> theAssertionIsSignedAsAWhole() {
    Map<String, String> attacks = new LinkedHashMap<>();
    attacks.put("no signature", changed(ASSERTION, ""));
    attacks.put("only the response is signed", signed("_response").replace(ASSERTION, ""));
    attacks.put("two signatures of the assertion", changed(ASSERTION, ASSERTION + ASSERTION));
    attacks.put(
        "two signatures of the response",
        changed("<samlp:Status/>", signature("_response") + signature("_response")));
    attacks.put(
        "another signed element",
        added("<saml:Advice ID=\"_advice\">" + signature("_advice") + "</saml:Advice>"));
    attacks.put(
        "a signature of another standard",
        GENUINE
            .replace("<ds:Signature>", "<x:Signature xmlns:x=\"urn:example\">")
            .replace("</ds:Signature>", "</x:Signature>"));
    attacks.put("an object", changed("</ds:Signature>", "<ds:Object/></ds:Signature>"));
    attacks.put("two references", changed("</ds:SignedInfo>", "<ds:Reference/></ds:SignedInfo>"));
    attacks.put("a reference to everything", changed("URI=\"#_assertion\"", "URI=\"\""));
    attacks.put("a reference to another element", changed("\"#_assertion\"", "\"#_response\""));
    attacks.put("no identifier", GENUINE.replace("_assertion", ""));
    return refused(attacks);
  }

  @TestFactory
  Stream<DynamicTest> algorithmsAreCurrentOnes() {
    String exclusive = "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc";
    String end = "<ds:SignatureMethod Algorithm=\"" + MORE + "rsa-sha256\"/>";
    Map<String, String> attacks = new LinkedHashMap<>();
    attacks.put("with comments", changed(exclusive + "-c14n#", exclusive + "-c14n#WithComments"));
    attacks.put(
        "RSA with SHA-1", changed(MORE + "rsa-sha256", "http://www.w3.org/2000/09/rsa-sha1"));
    attacks.put("a secret", changed("rsa-sha256", "hmac-sha256"));
    attacks.put("two algorithms", changed(end, end + end.replace("sha256", "md5")));
    attacks.put("no algorithm", changed(end, ""));
    attacks.put("a digest with SHA-1", changed("xmlenc#sha256", "xmldsig#sha1"));
    attacks.put("a transformation", changed("xmldsig#enveloped-signature", "REC-xslt-19991116"));
    return refused(attacks);
  }

  private static Stream<DynamicTest> refused(Map<String, String> attacks) {
    return attacks.entrySet().stream()
        .map(
            attack ->
                DynamicTest.dynamicTest(
                    attack.getKey(),
                    () -> {
                      assertThat(attack.getValue()).isNotEqualTo(GENUINE);
                      assertThat(accepted(attack.getValue())).isFalse();
                    }));
  }

  private static boolean accepted(String xml) {
    return SamlResponseRules.accept(SamlAnswer.encode(xml), AUDIENCE);
  }

  private static String changed(String text, String other) {
    return GENUINE.replace(text, other);
  }

  private static String signed(String identifier) {
    return changed("<samlp:Status/>", signature(identifier));
  }

  /** The genuine form with other elements inside its assertion, which this standard permits. */
  private static String added(String elements) {
    return changed("<saml:Conditions>", elements + "<saml:Conditions>");
  }

  // Whether it is genuine is for the library; here only its form counts.
  private static String signature(String identifier) {
    return """
    <ds:Signature><ds:SignedInfo>\
    <ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>\
    <ds:SignatureMethod Algorithm="%srsa-sha256"/><ds:Reference URI="#%s"><ds:Transforms>\
    <ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>\
    <ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/></ds:Transforms>\
    <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/></ds:Reference>\
    </ds:SignedInfo></ds:Signature>"""
        .formatted(MORE, identifier);
  }
}
