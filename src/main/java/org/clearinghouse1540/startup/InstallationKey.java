package org.clearinghouse1540.startup;

import org.clearinghouse1540.kit.journal.RowChanges;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key of this installation, which signs the journal and the packets for offline work. */
@Configuration(proxyBeanMethods = false)
class InstallationKey {
  @Bean
  SigningKey signingKey(Settings settings) {
    return SigningKey.of(settings.dataFolder());
  }

  /** The key also seals what each entry of the journal says about changed rows. */
  @Bean
  RowChanges rowChanges(JdbcClient sql, SigningKey key) {
    return new RowChanges(sql, () -> key);
  }
}
