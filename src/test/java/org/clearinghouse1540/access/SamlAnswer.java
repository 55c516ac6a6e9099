package org.clearinghouse1540.access;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import org.codelibs.saml2.core.util.Constants;
import org.codelibs.saml2.core.util.Util;
import org.w3c.dom.Document;

/**
 * The signed answer of an invented institution, as a SAML 2.0 response.
 *
 * @param person the name that the institution vouches for
 * @param question the identifier of the question that it answers
 * @param consumer the address that it is for
 * @param issuer the institution that it names as its author
 * @param from the first moment at which it is valid; it ends five minutes later
 */
record SamlAnswer(String person, String question, String consumer, String issuer, Instant from) {

  SamlAnswer person(String other) {
    return new SamlAnswer(other, question, consumer, issuer, from);
  }

  SamlAnswer question(String other) {
    return new SamlAnswer(person, other, consumer, issuer, from);
  }

  SamlAnswer consumer(String other) {
    return new SamlAnswer(person, question, other, issuer, from);
  }

  SamlAnswer issuer(String other) {
    return new SamlAnswer(person, question, consumer, other, from);
  }

  SamlAnswer from(Instant other) {
    return new SamlAnswer(person, question, consumer, issuer, other);
  }

  /** The answer without any signature, in base 64. */
  String unsigned() {
    return encode(response(assertion()));
  }

  /** The answer with a signed assertion, in base 64. */
  String signed(TestCertificate certificate) {
    return encode(xml(certificate, assertion -> assertion));
  }

  /** The answer as text, with an assertion that was changed before it was signed. */
  String xml(TestCertificate certificate, UnaryOperator<String> change) {
    return response(sign(change.apply(assertion()), certificate, Constants.RSA_SHA256));
  }

  /** The same, with another algorithm of the signature and SHA-1 as its digest. */
  String weak(TestCertificate certificate, String algorithm) {
    String signed = sign(assertion(), certificate, algorithm, Constants.SHA1);
    return encode(response(signed));
  }

  /** An element with the signature of an institution. */
  static String sign(String xml, TestCertificate certificate, String algorithm) {
    return sign(xml, certificate, algorithm, Constants.SHA256);
  }

  private static String sign(
      String xml, TestCertificate certificate, String algorithm, String digest) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      Document document =
          factory
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
      return Util.addSign(document, certificate.key(), certificate.certificate(), algorithm, digest)
          .replaceFirst("<\\?xml[^>]*\\?>", "");
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  /** A text in base 64. */
  static String encode(String xml) {
    return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
  }

  private String response(String assertion) {
    return """
        <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"\
         xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_response" Version="2.0"\
         IssueInstant="%s" Destination="%s" InResponseTo="%s"><saml:Issuer>%s</saml:Issuer>\
        <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/>\
        </samlp:Status>%s</samlp:Response>"""
        .formatted(time(0), consumer, question, issuer, assertion);
  }

  private String assertion() {
    return """
    <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_assertion"\
     Version="2.0" IssueInstant="%1$s"><saml:Issuer>%2$s</saml:Issuer><saml:Subject>\
    <saml:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified">%3$s\
    </saml:NameID><saml:SubjectConfirmation\
     Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData\
     InResponseTo="%4$s" NotOnOrAfter="%5$s" Recipient="%6$s"/></saml:SubjectConfirmation>\
    </saml:Subject><saml:Conditions NotBefore="%1$s" NotOnOrAfter="%5$s">\
    <saml:AudienceRestriction><saml:Audience>%6$s/metadata</saml:Audience>\
    </saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="%1$s">\
    <saml:AuthnContext><saml:AuthnContextClassRef>\
    urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef>\
    </saml:AuthnContext></saml:AuthnStatement></saml:Assertion>"""
        .formatted(time(0), issuer, person, question, time(5), consumer);
  }

  private String time(long minutes) {
    return from.plus(minutes, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
