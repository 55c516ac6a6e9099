package org.clearinghouse1540.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.clearinghouse1540.access.FederatedIdentities;
import org.clearinghouse1540.access.Institution;
import org.clearinghouse1540.access.Institutions;
import org.clearinghouse1540.access.SignedIn;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.kit.web.SecurityEvent;
import org.clearinghouse1540.kit.web.SecurityLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
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
 * nonce. An institution is asked for its own description when it is first used, so that one that
 * does not answer keeps nobody else out.
 */
@Component
class OpenIdSignIn implements ClientRegistrationRepository {
  private static final Logger LOG = LoggerFactory.getLogger(OpenIdSignIn.class);
  private static final String BASE = "/sign-in/openid";
  private static final String FAILED = "/sign-in?failed=institution";

  private final Institutions institutions;
  private final FederatedIdentities links;
  private final PublicAddress address;
  private final SecurityLog log;
  private final Map<String, ClientRegistration> described = new ConcurrentHashMap<>();
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  OpenIdSignIn(
      Institutions institutions,
      FederatedIdentities links,
      PublicAddress address,
      SecurityLog log) {
    this.institutions = institutions;
    this.links = links;
    this.address = address;
    this.log = log;
  }

  void into(HttpSecurity http) {
    if (institutions.list().stream().noneMatch(Institution.OpenId.class::isInstance)) {
      return;
    }
    DefaultOAuth2AuthorizationRequestResolver resolver =
        new DefaultOAuth2AuthorizationRequestResolver(this, BASE);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    http.oauth2Login(
        login ->
            login
                .loginPage("/sign-in")
                .clientRegistrationRepository(this)
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .authorizationEndpoint(
                    endpoint ->
                        endpoint.baseUri(BASE).authorizationRequestResolver(onlyKnown(resolver)))
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

  // The address of an unknown institution, or of one that does not answer, is not found.
  private OAuth2AuthorizationRequestResolver onlyKnown(
      DefaultOAuth2AuthorizationRequestResolver known) {
    PathPatternRequestMatcher asked =
        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, BASE + "/{key}");
    return new OAuth2AuthorizationRequestResolver() {
      @Override
      public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        String key = asked.matcher(request).getVariables().getOrDefault("key", "");
        return key.isEmpty() || findByRegistrationId(key) == null ? null : known.resolve(request);
      }

      @Override
      public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String key) {
        return findByRegistrationId(key) == null ? null : known.resolve(request, key);
      }
    };
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String key) {
    ClientRegistration known = described.get(key);
    if (known != null) {
      return known;
    }
    Optional<Institution.OpenId> institution =
        institutions
            .find(key)
            .filter(Institution.OpenId.class::isInstance)
            .map(Institution.OpenId.class::cast);
    if (institution.isEmpty()) {
      return null;
    }
    try {
      ClientRegistration found = describe(institution.get());
      described.put(key, found);
      return found;
    } catch (RuntimeException silent) {
      LOG.warn("the institution {} does not describe itself", key, silent);
      return null;
    }
  }

  private ClientRegistration describe(Institution.OpenId institution) {
    return ClientRegistrations.fromOidcIssuerLocation(institution.issuer().toString())
        .registrationId(institution.key())
        .clientName(institution.name())
        .clientId(institution.client())
        .clientSecret(institution.secret())
        .scope("openid", "profile")
        .redirectUri(address.of(BASE + "/" + institution.key() + "/done"))
        .build();
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
    return institutions
        .find(key)
        .filter(Institution.OpenId.class::isInstance)
        .map(Institution.OpenId.class::cast)
        .map(institution -> token.getPrincipal().getAttributes().get(institution.claim()))
        .flatMap(subject -> links.recognise(key, subject.toString()));
  }
}
