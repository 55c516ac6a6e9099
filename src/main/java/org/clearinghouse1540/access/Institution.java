package org.clearinghouse1540.access;

import java.net.URI;

/** An institution through which people sign in, as the operator's file has it. */
public sealed interface Institution {

  /** Its short name in addresses: small letters, digits and hyphens. */
  String key();

  /** Its name on the page of signing in. */
  String name();

  /**
   * One that speaks OpenID Connect (Core 1.0, with discovery).
   *
   * @param issuer where its discovery document stands
   * @param claim which claim names the person, {@code sub} unless told otherwise
   */
  record OpenId(String key, String name, URI issuer, String client, String secret, String claim)
      implements Institution {}

  /**
   * One that speaks SAML 2.0 (web browser single sign-on).
   *
   * @param entity its entity identity
   * @param signOn where its single sign-on service takes a redirect
   * @param certificate its signing certificate, base 64
   */
  record Saml(String key, String name, String entity, URI signOn, String certificate)
      implements Institution {}
}
