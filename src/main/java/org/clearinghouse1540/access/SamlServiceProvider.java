package org.clearinghouse1540.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.codelibs.saml2.core.authn.AuthnRequest;
import org.codelibs.saml2.core.authn.AuthnRequestParams;
import org.codelibs.saml2.core.authn.SamlResponse;
import org.codelibs.saml2.core.http.HttpRequest;
import org.codelibs.saml2.core.settings.Metadata;
import org.codelibs.saml2.core.settings.Saml2Settings;
import org.codelibs.saml2.core.settings.SettingsBuilder;
import org.codelibs.saml2.core.util.Constants;
import org.springframework.stereotype.Component;

/**
 * The program as a SAML 2.0 service provider: asks an institution to vouch for somebody, and checks
 * its answer. Strict: of the form in {@link SamlResponseRules}, signed, schema-valid, for this
 * audience and address, within its time, and for the very request that this browser made.
 */
@Component
final class SamlServiceProvider {
  private static final String NAME_ID = "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified";
  private final PublicAddress address;

  SamlServiceProvider(PublicAddress address) {
    this.address = address;
  }

  /**
   * A question to an institution.
   *
   * @param id by which its answer names it
   * @param address where the browser is sent with it
   */
  record Question(String id, String address) {}

  /** Makes the question that sends a browser to an institution. */
  Question ask(Institution.Saml institution) {
    AuthnRequest request =
        new AuthnRequest(settings(institution), new AuthnRequestParams(false, false, false));
    String there = institution.signOn().toString();
    return new Question(
        request.getId(),
        there
            + (there.contains("?") ? "&" : "?")
            + "SAMLRequest="
            + URLEncoder.encode(request.getEncodedAuthnRequest(), StandardCharsets.UTF_8));
  }

  /** Whether an answer holds, whichever question it is for; before anything is kept of it. */
  boolean holds(Institution.Saml institution, String answer) {
    return subject(institution, answer, Optional.empty()).isPresent();
  }

  /** The person whom an answer to a question vouches for, if it holds in every point. */
  Optional<String> subject(Institution.Saml institution, String answer, Optional<String> question) {
    if (!SamlResponseRules.accept(answer, entity(institution))) {
      return Optional.empty();
    }
    try {
      SamlResponse response =
          new SamlResponse(
              settings(institution),
              new HttpRequest(consumer(institution)).addParameter("SAMLResponse", answer));
      boolean valid = question.isPresent() ? response.isValid(question.get()) : response.isValid();
      return valid
          ? Optional.ofNullable(response.getNameId()).map(String::strip).filter(s -> !s.isEmpty())
          : Optional.empty();
    } catch (Exception unreadable) {
      return Optional.empty(); // Whatever a stranger sent: it does not hold.
    }
  }

  /** The SAML metadata of this program for an institution. */
  String metadata(Institution.Saml institution) {
    return new Metadata(settings(institution)).getMetadataString();
  }

  private String consumer(Institution institution) {
    return address.of("/sign-in/saml/" + institution.key());
  }

  private String entity(Institution institution) {
    return consumer(institution) + "/metadata";
  }

  private Saml2Settings settings(Institution.Saml institution) {
    Map<String, Object> values = new HashMap<>();
    values.put(SettingsBuilder.STRICT_PROPERTY_KEY, true);
    values.put(SettingsBuilder.SP_ENTITYID_PROPERTY_KEY, entity(institution));
    values.put(
        SettingsBuilder.SP_ASSERTION_CONSUMER_SERVICE_URL_PROPERTY_KEY, consumer(institution));
    values.put(
        SettingsBuilder.SP_ASSERTION_CONSUMER_SERVICE_BINDING_PROPERTY_KEY,
        Constants.BINDING_HTTP_POST);
    values.put(SettingsBuilder.SP_NAMEIDFORMAT_PROPERTY_KEY, NAME_ID);
    values.put(SettingsBuilder.IDP_ENTITYID_PROPERTY_KEY, institution.entity());
    values.put(
        SettingsBuilder.IDP_SINGLE_SIGN_ON_SERVICE_URL_PROPERTY_KEY,
        institution.signOn().toString());
    values.put(SettingsBuilder.IDP_X509CERT_PROPERTY_KEY, institution.certificate());
    values.put(SettingsBuilder.SECURITY_WANT_ASSERTIONS_SIGNED, true);
    values.put(SettingsBuilder.SECURITY_WANT_XML_VALIDATION, true);
    values.put(SettingsBuilder.SECURITY_WANT_NAMEID, true);
    values.put(SettingsBuilder.SECURITY_REJECT_DEPRECATED_ALGORITHM, true);
    values.put(SettingsBuilder.SECURITY_REQUESTED_AUTHNCONTEXT, "");
    return new SettingsBuilder().fromValues(values).build();
  }
}
