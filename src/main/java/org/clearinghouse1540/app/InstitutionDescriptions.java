package org.clearinghouse1540.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.clearinghouse1540.access.Institution;
import org.clearinghouse1540.access.Institutions;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The descriptions that institutions with OpenID Connect give of themselves. An institution is
 * asked when it is first used, so that one that does not answer keeps nobody else out. One request
 * asks it at a time; meanwhile, and for a minute after it failed, there is no description for
 * others.
 */
@Component
final class InstitutionDescriptions implements ClientRegistrationRepository {
  private static final Logger LOG = LoggerFactory.getLogger(InstitutionDescriptions.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Institutions institutions;
  private final PublicAddress address;
  private final Clock clock;
  private final Map<String, ClientRegistration> described = new ConcurrentHashMap<>();
  private final Map<String, Instant> failed = new ConcurrentHashMap<>();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  InstitutionDescriptions(Institutions institutions, PublicAddress address, Clock clock) {
    this.institutions = institutions;
    this.address = address;
    this.clock = clock;
  }

  /** The institution with this key if it speaks OpenID Connect. */
  Optional<Institution.OpenId> find(String key) {
    return institutions
        .find(key)
        .filter(Institution.OpenId.class::isInstance)
        .map(Institution.OpenId.class::cast);
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String key) {
    ClientRegistration known = described.get(key);
    if (known != null) {
      return known;
    }
    Optional<Institution.OpenId> institution = find(key);
    if (institution.isEmpty() || hasFailed(key) || !asked.add(key)) {
      return null;
    }
    try {
      ClientRegistration found = describe(institution.get());
      described.put(key, found);
      return found;
    } catch (RuntimeException silent) {
      failed.put(key, clock.instant());
      LOG.warn("the institution {} does not describe itself", key, silent);
      return null;
    } finally {
      asked.remove(key);
    }
  }

  private boolean hasFailed(String key) {
    Instant last = failed.get(key);
    return last != null && clock.instant().isBefore(last.plus(PAUSE));
  }

  private ClientRegistration describe(Institution.OpenId institution) {
    return ClientRegistrations.fromOidcIssuerLocation(institution.issuer().toString())
        .registrationId(institution.key())
        .clientName(institution.name())
        .clientId(institution.client())
        .clientSecret(institution.secret())
        .scope("openid", "profile")
        .redirectUri(address.of(OpenIdSignIn.BASE + "/" + institution.key() + "/done"))
        .build();
  }
}
