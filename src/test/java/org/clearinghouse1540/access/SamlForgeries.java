package org.clearinghouse1540.access;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.xml.security.signature.XMLSignature;
import org.apache.xml.security.transforms.Transforms;
import org.codelibs.saml2.core.util.Constants;
import org.codelibs.saml2.core.util.Util;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Forgeries made of the genuine answer of an institution, which another person is to use. */
record SamlForgeries(SamlAnswer answer, TestCertificate certificate) {
  private static final String SIGNATURE = "(?s)<ds:Signature .*?</ds:Signature>";

  /** The answer with a signed assertion. */
  String genuine() {
    return answer.xml(certificate, xml -> xml);
  }

  /** Signature wrapping 3 to 8: the signed assertion is kept, another one is to be read. */
  Map<String, String> wrappedAssertions(String identifier) {
    String xml = genuine();
    String assertion = part(xml, "(?s)<saml:Assertion .*</saml:Assertion>");
    String signature = part(assertion, SIGNATURE);
    String bare = bare(assertion);
    String evil =
        bare.replace("example.person", "another.person").replace("_assertion", identifier);
    UnaryOperator<String> instead = other -> xml.replace(assertion, other);
    Map<String, String> attacks = new LinkedHashMap<>();
    attacks.put("XSW3 ", instead.apply(evil + assertion));
    attacks.put("XSW3 after ", instead.apply(assertion + evil));
    attacks.put("XSW4 ", instead.apply(inside(evil, assertion)));
    attacks.put("XSW5 ", instead.apply(with(evil, signature) + bare));
    attacks.put("XSW6 ", instead.apply(with(evil, holding(signature, bare))));
    attacks.put(
        "XSW7 ",
        xml.replace(
            "<samlp:Status>", "<samlp:Extensions>" + evil + "</samlp:Extensions><samlp:Status>"));
    attacks.put(
        "XSW8 ",
        instead.apply(with(evil, holding(signature, "<ds:Object>" + bare + "</ds:Object>"))));
    return attacks;
  }

  /** Signature wrapping 1 and 2: the signed response is kept inside another one. */
  Map<String, String> wrappedResponses(String identifier) {
    String xml = SamlAnswer.sign(genuine(), certificate, Constants.RSA_SHA256);
    String signature = part(xml, SIGNATURE);
    String bare = xml.replace(signature, "");
    String evil =
        bare(bare).replace("example.person", "another.person").replace("_response", identifier);
    Map<String, String> attacks = new LinkedHashMap<>();
    attacks.put("XSW1 ", with(evil, holding(signature, bare)));
    attacks.put(
        "XSW1 object ", with(evil, holding(signature, "<ds:Object>" + bare + "</ds:Object>")));
    attacks.put("XSW2 ", with(evil, bare + signature));
    return attacks;
  }

  /** A signature with a secret, for which the public key of the institution is taken. */
  String withSecret() throws Exception {
    String xml = bare(genuine());
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    Element assertion =
        (Element) document.getElementsByTagNameNS(Constants.NS_SAML, "Assertion").item(0);
    assertion.setIdAttributeNS(null, "ID", true);
    XMLSignature signature =
        new XMLSignature(document, "", XMLSignature.ALGO_ID_MAC_HMAC_SHA256, Constants.C14NEXC);
    assertion.insertBefore(signature.getElement(), assertion.getFirstChild().getNextSibling());
    Transforms transforms = new Transforms(document);
    transforms.addTransform(Constants.ENVSIG);
    transforms.addTransform(Constants.C14NEXC);
    signature.addDocument("#_assertion", transforms, Constants.SHA256);
    signature.sign(
        new SecretKeySpec(certificate.certificate().getPublicKey().getEncoded(), "HmacSHA256"));
    return Util.convertDocumentToString(document, true);
  }

  /** An answer without its signatures. */
  static String bare(String xml) {
    return xml.replaceAll(SIGNATURE, "");
  }

  /** An element with another one at its end. */
  private static String inside(String outer, String inner) {
    return outer.replace("</saml:Assertion>", inner + "</saml:Assertion>");
  }

  /** A signature with an element at its end. */
  private static String holding(String signature, String inner) {
    return signature.replace("</ds:Signature>", inner + "</ds:Signature>");
  }

  /** An assertion or a response with a signature after its issuer. */
  private static String with(String xml, String signature) {
    int place = xml.indexOf("</saml:Issuer>") + "</saml:Issuer>".length();
    return xml.substring(0, place) + signature + xml.substring(place);
  }

  private static String part(String xml, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(xml);
    if (!matcher.find()) {
      throw new AssertionError(pattern);
    }
    return matcher.group();
  }
}
