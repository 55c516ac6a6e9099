package org.clearinghouse1540.app;

import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.access.SignedIn;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.store.ViewerDataSource.Asker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Sets the user of each database connection, so that row-level security applies. It is the second
 * protection, behind the list of addresses and the conditions of each query.
 */
@Configuration(proxyBeanMethods = false)
class RowLevelSecurity {
  @Bean
  static BeanPostProcessor askedFor(ObjectProvider<Clock> clock) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof ViewerDataSource)
            ? new ViewerDataSource(
                source, RowLevelSecurity::asker, () -> LocalDate.now(clock.getObject()))
            : bean;
      }
    };
  }

  static Asker asker() {
    if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)) {
      return new Asker("public", "", "", "");
    }
    RoleGrant acting = signedIn.acting();
    return new Asker(kind(acting.role()), acting.party(), signedIn.getName(), acting.role().key());
  }

  /** The kind of viewer that the policies of the tables know a role as. */
  static String kind(Role role) {
    return switch (role) {
      case EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT -> "committee";
      case ADMINISTRATOR -> "administrator";
      case POINT_OF_CONTACT, MISSION -> "state";
      case AGENCY -> "agency";
      case PROVIDER -> "provider";
      case REGIONAL_COORDINATOR -> "region";
    };
  }
}
