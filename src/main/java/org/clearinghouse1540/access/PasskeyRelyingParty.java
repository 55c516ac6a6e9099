package org.clearinghouse1540.access;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * The program as the relying party of passkeys. Each is asked to verify its owner (a finger, a face
 * or a PIN), so that it stands for both factors.
 */
@Configuration(proxyBeanMethods = false)
class PasskeyRelyingParty {

  @Bean
  WebAuthnRelyingPartyOperations relyingParty(
      Passkeys passkeys, UserCredentialRepository records, PublicAddress address) {
    Webauthn4JRelyingPartyOperations party =
        new Webauthn4JRelyingPartyOperations(
            new Entities(passkeys),
            records,
            PublicKeyCredentialRpEntity.builder()
                .id(Optional.ofNullable(URI.create(address.value()).getHost()).orElse("localhost"))
                .name("Clearinghouse 1540")
                .build(),
            Set.of(address.value()));
    party.setCustomizeCreationOptions(
        options ->
            options.authenticatorSelection(
                AuthenticatorSelectionCriteria.builder()
                    .residentKey(ResidentKeyRequirement.REQUIRED)
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build()));
    party.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return party;
  }

  @Bean
  UserCredentialRepository credentialRecords(Passkeys passkeys) {
    return new Records(passkeys);
  }

  /** Authenticates an account with a passkey. */
  @Bean
  AuthenticationProvider passkey(WebAuthnRelyingPartyOperations party, Accounts accounts) {
    return new AuthenticationProvider() {
      @Override
      public Authentication authenticate(Authentication tried) {
        String name;
        try {
          name =
              party
                  .authenticate(((WebAuthnAuthenticationRequestToken) tried).getWebAuthnRequest())
                  .getName();
        } catch (RuntimeException refused) {
          throw new BadCredentialsException("the passkey was not accepted", refused);
        }
        return PasswordAuthenticationProvider.signedIn(accounts, name, true)
            .orElseThrow(() -> new BadCredentialsException("no such account"));
      }

      @Override
      public boolean supports(Class<?> kind) {
        return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(kind);
      }
    };
  }

  private record Entities(Passkeys passkeys) implements PublicKeyCredentialUserEntityRepository {
    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
      return ViewerDataSource.as("program", () -> passkeys.name(id.getBytes()))
          .map(name -> entity(name, id))
          .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
      return ViewerDataSource.as("program", () -> passkeys.handle(name))
          .map(handle -> entity(name, new Bytes(handle)))
          .orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(String name, Bytes id) {
      return ImmutablePublicKeyCredentialUserEntity.builder()
          .name(name)
          .displayName(name)
          .id(id)
          .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
      throw new IllegalStateException("accounts are opened by an administrator, not here");
    }

    @Override
    public void delete(Bytes id) {
      throw new IllegalStateException("accounts are closed by an administrator, not here");
    }
  }

  private record Records(Passkeys passkeys) implements UserCredentialRepository {
    @Override
    public void delete(Bytes id) {
      throw new IllegalStateException("a passkey is removed on the page of its account");
    }

    @Override
    public void save(CredentialRecord key) {
      ViewerDataSource.asProgram(() -> passkeys.keep(key));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
      return ViewerDataSource.as("signing-in", () -> passkeys.find(id.getBytes())).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes id) {
      return ViewerDataSource.as("signing-in", () -> passkeys.ofHandle(id.getBytes()));
    }
  }
}
