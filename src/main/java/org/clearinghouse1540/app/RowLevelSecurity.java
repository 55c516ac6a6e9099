package org.clearinghouse1540.app;

import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.clearinghouse1540.consent.ConsentProofs;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.store.ViewerDataSource.Asker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sets the user of each database connection, so that row-level security applies. It is the second
 * protection, behind the list of addresses and the conditions of each query.
 */
@Configuration(proxyBeanMethods = false)
class RowLevelSecurity {
  @Bean
  static BeanPostProcessor askedFor(ObjectProvider<Clock> clock, ObjectProvider<SigningKey> key) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof ViewerDataSource)
            ? new ViewerDataSource(
                source,
                RowLevelSecurity::asker,
                () -> LocalDate.now(clock.getObject()),
                () -> ConsentProofs.policyKey(key.getObject()))
            : bean;
      }
    };
  }

  static Asker asker() {
    return Navigation.viewer().asker();
  }
}
