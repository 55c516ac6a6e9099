package org.clearinghouse1540.access;

import java.net.URI;

/** An institution through which users sign in, as configured by the operator. */
public sealed interface Institution {

  /** Its short name in addresses: lower-case letters, digits and hyphens. */
  String key();

  /** Its name on the sign-in page. */
  String name();

  /** The address at which signing in through it begins. */
  default String signInPath() {
    return switch (this) {
      case OpenId openId -> "/sign-in/openid/" + openId.key();
      case Saml saml -> "/sign-in/saml/" + saml.key();
    };
  }

  /**
   * An institution with OpenID Connect (Core 1.0, with discovery).
   *
   * @param issuer the address of its discovery document
   * @param claim the claim that identifies the person, {@code sub} by default
   */
  record OpenId(String key, String name, URI issuer, String client, String secret, String claim)
      implements Institution {}

  /**
   * An institution with SAML 2.0 (web browser single sign-on).
   *
   * @param entity its entity ID
   * @param signOn the redirect address of its single sign-on service
   * @param certificate its signing certificate, base 64
   */
  record Saml(String key, String name, String entity, URI signOn, String certificate)
      implements Institution {}
}
