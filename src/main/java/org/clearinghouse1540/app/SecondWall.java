package org.clearinghouse1540.app;

import java.util.Set;
import javax.sql.DataSource;
import org.clearinghouse1540.kit.store.AskedFor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells the database for whom each connection asks; row-level security there is the wall behind the
 * queries. The first wall is the list of addresses and what each query asks.
 */
@Configuration(proxyBeanMethods = false)
class SecondWall {
  private static final Set<String> COMMITTEE =
      Set.of("ROLE_EXPERT", "ROLE_MEMBER", "ROLE_CHAIR", "ROLE_COORDINATOR", "ROLE_SECRETARIAT");

  @Bean
  static BeanPostProcessor askedFor() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof AskedFor)
            ? new AskedFor(source, SecondWall::viewer)
            : bean;
      }
    };
  }

  static String viewer() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null) {
      return "public";
    }
    for (GrantedAuthority authority : who.getAuthorities()) {
      if (COMMITTEE.contains(String.valueOf(authority.getAuthority()))) {
        return "committee";
      }
      if ("ROLE_ADMINISTRATOR".equals(authority.getAuthority())) {
        return "administrator";
      }
    }
    return "public";
  }
}
