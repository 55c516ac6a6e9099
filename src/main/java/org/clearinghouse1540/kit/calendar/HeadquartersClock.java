package org.clearinghouse1540.kit.calendar;

import java.time.Clock;
import org.clearinghouse1540.kit.text.DateText;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of the program: days begin and end as at United Nations Headquarters, New York. */
@Configuration(proxyBeanMethods = false)
class HeadquartersClock {
  // A program may be started with another clock, as tests do that wait for a year.
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.system(DateText.HEADQUARTERS);
  }
}
