package org.clearinghouse1540.startup;

import org.clearinghouse1540.kit.journal.SigningKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key of this installation: it signs the journal, and seals what goes out to come back. */
@Configuration(proxyBeanMethods = false)
class InstallationKey {
  @Bean
  SigningKey signingKey(Settings settings) {
    return SigningKey.of(settings.dataFolder());
  }
}
