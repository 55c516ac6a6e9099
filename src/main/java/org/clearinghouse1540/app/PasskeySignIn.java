package org.clearinghouse1540.app;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;

/**
 * The addresses at which browsers register and use passkeys; {@code assets/passkeys.js} calls them.
 */
@Component
class PasskeySignIn {
  private final WebAuthnRelyingPartyOperations party;
  private final UserCredentialRepository records;

  PasskeySignIn(WebAuthnRelyingPartyOperations party, UserCredentialRepository records) {
    this.party = party;
    this.records = records;
  }

  void into(HttpSecurity http, AuthenticationManager recognising) {
    PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
    PublicKeyCredentialRequestOptionsFilter ask =
        new PublicKeyCredentialRequestOptionsFilter(party);
    ask.setRequestMatcher(paths.matcher(HttpMethod.POST, "/sign-in/passkey/options"));

    WebAuthnAuthenticationFilter use = new WebAuthnAuthenticationFilter();
    use.setRequiresAuthenticationRequestMatcher(paths.matcher(HttpMethod.POST, "/sign-in/passkey"));
    use.setAuthenticationManager(recognising);
    use.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
    use.setSessionAuthenticationStrategy((who, request, response) -> request.changeSessionId());
    use.setAuthenticationFailureHandler(
        new AuthenticationEntryPointFailureHandler(
            new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)));

    PublicKeyCredentialCreationOptionsFilter offer =
        new PublicKeyCredentialCreationOptionsFilter(party);
    offer.setRequestMatcher(paths.matcher(HttpMethod.POST, "/account/passkey/options"));

    WebAuthnRegistrationFilter add = new WebAuthnRegistrationFilter(records, party);
    add.setRegisterCredentialMatcher(paths.matcher(HttpMethod.POST, "/account/passkey"));
    add.setRemoveCredentialMatcher(request -> false);

    // Behind the list of addresses and the check of the session, which decide about these as about
    // every other.
    http.addFilterAfter(ask, SessionValidationFilter.class);
    http.addFilterAfter(offer, SessionValidationFilter.class);
    http.addFilterAfter(add, SessionValidationFilter.class);
    http.addFilterBefore(use, UsernamePasswordAuthenticationFilter.class);
  }
}
