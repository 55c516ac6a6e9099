package org.clearinghouse1540.monitoring;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import org.clearinghouse1540.startup.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The registry of all metrics, created with the first request. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {
  /** Listens to garbage collections until the program ends. */
  @Bean(destroyMethod = "close")
  @Lazy
  JvmGcMetrics garbageCollections() {
    return new JvmGcMetrics();
  }

  @Bean
  @Lazy
  PrometheusMeterRegistry registry(
      Settings settings, ProgramMetrics program, JvmGcMetrics collections) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    List.of(
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics(),
            new FileDescriptorMetrics(),
            new DiskSpaceMetrics(settings.dataFolder().toFile()),
            collections,
            program)
        .forEach(binder -> binder.bindTo(registry));
    return registry;
  }
}
