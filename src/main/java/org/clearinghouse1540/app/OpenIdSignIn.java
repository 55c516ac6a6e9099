package org.clearinghouse1540.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.clearinghouse1540.access.FederatedIdentities;
import org.clearinghouse1540.access.Institution;
import org.clearinghouse1540.access.Institutions;
import org.clearinghouse1540.access.SignedIn;
import org.clearinghouse1540.kit.web.SecurityEvent;
import org.clearinghouse1540.kit.web.SecurityLog;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Signing in through institutions that speak OpenID Connect: authorization code with PKCE and
 * nonce.
 */
@Component
class OpenIdSignIn {
  /** The start of the addresses of this sign-in. */
  static final String BASE = "/sign-in/openid";

  private static final String FAILED = "/sign-in?failed=institution";

  private final Institutions institutions;
  private final FederatedIdentities links;
  private final InstitutionDescriptions descriptions;
  private final SecurityLog log;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  OpenIdSignIn(
      Institutions institutions,
      FederatedIdentities links,
      InstitutionDescriptions descriptions,
      SecurityLog log) {
    this.institutions = institutions;
    this.links = links;
    this.descriptions = descriptions;
    this.log = log;
  }

  void into(HttpSecurity http) {
    if (institutions.list().stream().noneMatch(Institution.OpenId.class::isInstance)) {
      return;
    }
    DefaultOAuth2AuthorizationRequestResolver resolver =
        new DefaultOAuth2AuthorizationRequestResolver(descriptions, BASE);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    http.oauth2Login(
        login ->
            login
                .loginPage("/sign-in")
                .clientRegistrationRepository(descriptions)
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .authorizationEndpoint(
                    endpoint ->
                        endpoint.baseUri(BASE).authorizationRequestResolver(onlyKnown(resolver)))
                .tokenEndpoint(
                    endpoint -> endpoint.accessTokenResponseClient(InstitutionCalls.tokens()))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(InstitutionCalls.users()))
                .redirectionEndpoint(endpoint -> endpoint.baseUri(BASE + "/*/done"))
                .successHandler(this::succeeded)
                .failureHandler(
                    (request, response, failure) -> {
                      log.write(
                          SecurityEvent.SIGN_IN_FAILED,
                          "",
                          "institution: " + failure.getClass().getSimpleName());
                      response.sendRedirect(FAILED);
                    }));
  }

  // The program answers for an unknown institution, or for one that does not respond.
  private OAuth2AuthorizationRequestResolver onlyKnown(
      DefaultOAuth2AuthorizationRequestResolver known) {
    PathPatternRequestMatcher asked =
        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, BASE + "/{key}");
    return new OAuth2AuthorizationRequestResolver() {
      @Override
      public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        String key = asked.matcher(request).getVariables().getOrDefault("key", "");
        return key.isEmpty() || isSilent(key) ? null : known.resolve(request);
      }

      @Override
      public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String key) {
        return isSilent(key) ? null : known.resolve(request, key);
      }
    };
  }

  private boolean isSilent(String key) {
    return descriptions.findByRegistrationId(key) == null;
  }

  private void succeeded(
      HttpServletRequest request, HttpServletResponse response, Authentication vouched)
      throws IOException {
    Optional<SignedIn> person = person(vouched);
    log.write(
        person.isPresent() ? SecurityEvent.SIGNED_IN : SecurityEvent.SIGN_IN_FAILED,
        person.map(SignedIn::getName).orElse(""),
        "institution");
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    person.ifPresent(context::setAuthentication);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    response.sendRedirect(person.isPresent() ? "/desk" : FAILED);
  }

  private Optional<SignedIn> person(Authentication vouched) {
    if (!(vouched instanceof OAuth2AuthenticationToken token)) {
      return Optional.empty();
    }
    String key = token.getAuthorizedClientRegistrationId();
    return descriptions
        .find(key)
        .map(institution -> token.getPrincipal().getAttributes().get(institution.claim()))
        .flatMap(subject -> links.recognise(key, subject.toString()));
  }
}
