package org.clearinghouse1540.access;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The only form in which a SAML response is accepted, checked before the library reads it: one
 * assertion in its place, signed as a whole with a current algorithm, for this program, and nothing
 * that is read differently by a signature check and by a reader of names (comments, document types,
 * repeated identifiers, objects inside a signature).
 */
final class SamlResponseRules {
  private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
  private static final String SAML = "urn:oasis:names:tc:SAML:2.0:assertion";
  private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
  private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final Set<String> SIGNATURES =
      Set.of(MORE + "rsa-sha256", MORE + "rsa-sha384", MORE + "rsa-sha512");
  private static final Set<String> DIGESTS =
      Set.of(
          "http://www.w3.org/2001/04/xmlenc#sha256",
          MORE + "sha384",
          "http://www.w3.org/2001/04/xmlenc#sha512");
  private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
  private static final Set<String> TRANSFORMS = Set.of(DSIG + "enveloped-signature", EXCLUSIVE);

  private SamlResponseRules() {}

  /**
   * Whether a response has this form.
   *
   * @param answer the response in base 64, which may have line breaks
   * @param audience the entity ID of this program
   */
  static boolean accept(String answer, String audience) {
    try {
      byte[] bytes = Base64.getDecoder().decode(answer.replaceAll("[\\r\\n]", ""));
      Element response = parse(new String(bytes, StandardCharsets.UTF_8)).getDocumentElement();
      List<Element> assertions = all(response, "*", "Assertion");
      return is(response, PROTOCOL, "Response")
          && assertions.size() == 1
          && is(assertions.getFirst(), SAML, "Assertion")
          && response.isSameNode(assertions.getFirst().getParentNode())
          && all(response, "*", "EncryptedAssertion").isEmpty()
          && all(response, "*", "EncryptedID").isEmpty()
          && hasNothingHidden(response)
          && signed(response, assertions.getFirst())
          && isFor(assertions.getFirst(), audience)
          && namesOnePerson(assertions.getFirst());
    } catch (IllegalArgumentException
        | IOException
        | ParserConfigurationException
        | SAXException unreadable) {
      return false;
    }
  }

  private static Document parse(String xml)
      throws IOException, ParserConfigurationException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(new DefaultHandler());
    return builder.parse(new InputSource(new StringReader(xml)));
  }

  /** No comments, no instructions, no identifier that occurs twice. */
  private static boolean hasNothingHidden(Element response) {
    Set<String> identifiers = new HashSet<>();
    for (Element element : all(response, "*", "*")) {
      for (String name : List.of("ID", "Id", "id", "AssertionID")) {
        if (element.hasAttribute(name) && !identifiers.add(element.getAttribute(name))) {
          return false;
        }
      }
      if (!hasOnlyElementsAndText(element)) {
        return false;
      }
    }
    return !identifiers.contains(response.getAttribute("ID")) && hasOnlyElementsAndText(response);
  }

  private static boolean hasOnlyElementsAndText(Element element) {
    return nodes(element.getChildNodes()).stream()
        .allMatch(
            node ->
                node.getNodeType() == Node.ELEMENT_NODE || node.getNodeType() == Node.TEXT_NODE);
  }

  /** The assertion is signed and the response may be; no other element is. */
  private static boolean signed(Element response, Element assertion) {
    List<Element> signatures = all(response, "*", "Signature");
    long own = signatures.stream().filter(signature -> isPartOf(signature, assertion)).count();
    long whole = signatures.stream().filter(signature -> isPartOf(signature, response)).count();
    return own == 1
        && whole <= 1
        && own + whole == signatures.size()
        && all(response, "*", "Object").isEmpty()
        && signatures.stream().allMatch(SamlResponseRules::covers);
  }

  private static boolean isPartOf(Element signature, Element signed) {
    return is(signature, DSIG, "Signature") && signed.isSameNode(signature.getParentNode());
  }

  /** The signature is one of the element in which it is, whole, with current algorithms. */
  private static boolean covers(Element signature) {
    Element signed = (Element) signature.getParentNode();
    List<Element> references = all(signature, "*", "Reference");
    List<Element> transforms = all(signature, "*", "Transform");
    return references.size() == 1
        && !signed.getAttribute("ID").isEmpty()
        && references.getFirst().getAttribute("URI").equals("#" + signed.getAttribute("ID"))
        && algorithms(signature, "CanonicalizationMethod", Set.of(EXCLUSIVE))
        && algorithms(signature, "SignatureMethod", SIGNATURES)
        && algorithms(signature, "DigestMethod", DIGESTS)
        && transforms.stream()
            .allMatch(transform -> TRANSFORMS.contains(transform.getAttribute("Algorithm")));
  }

  private static boolean algorithms(Element signature, String method, Set<String> allowed) {
    List<Element> named = all(signature, "*", method);
    return named.size() == 1 && allowed.contains(named.getFirst().getAttribute("Algorithm"));
  }

  private static boolean isFor(Element assertion, String audience) {
    List<Element> restrictions = all(assertion, SAML, "AudienceRestriction");
    return !restrictions.isEmpty()
        && restrictions.stream()
            .allMatch(
                restriction ->
                    all(restriction, SAML, "Audience").stream()
                        .anyMatch(named -> named.getTextContent().strip().equals(audience)));
  }

  private static boolean namesOnePerson(Element assertion) {
    List<Element> names = all(assertion, "*", "NameID");
    return names.size() == 1 && all(names.getFirst(), "*", "*").isEmpty();
  }

  private static boolean is(Element element, String namespace, String name) {
    return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }

  private static List<Element> all(Element within, String namespace, String name) {
    return nodes(within.getElementsByTagNameNS(namespace, name)).stream()
        .map(Element.class::cast)
        .toList();
  }

  private static List<Node> nodes(NodeList list) {
    return IntStream.range(0, list.getLength()).mapToObj(list::item).toList();
  }
}
