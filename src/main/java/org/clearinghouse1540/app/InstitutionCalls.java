package org.clearinghouse1540.app;

import java.time.Duration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * The calls of the sign-in library to an institution when a user returns from it. They are those of
 * the library, except that they end when the institution does not answer.
 */
final class InstitutionCalls {
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private InstitutionCalls() {}

  /** Exchanges the code with which a user returns. */
  static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
    RestClientAuthorizationCodeTokenResponseClient client =
        new RestClientAuthorizationCodeTokenResponseClient();
    client.setRestClient(
        RestClient.builder()
            .requestFactory(bounded())
            .configureMessageConverters(
                converters ->
                    converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return client;
  }

  /** Reads what the institution says about the user. */
  static OidcUserService users() {
    RestTemplate calls = new RestTemplate(bounded());
    calls.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    DefaultOAuth2UserService details = new DefaultOAuth2UserService();
    details.setRestOperations(calls);
    OidcUserService users = new OidcUserService();
    users.setOauth2UserService(details);
    return users;
  }

  private static SimpleClientHttpRequestFactory bounded() {
    SimpleClientHttpRequestFactory calls = new SimpleClientHttpRequestFactory();
    calls.setConnectTimeout(LONGEST);
    calls.setReadTimeout(LONGEST);
    return calls;
  }
}
