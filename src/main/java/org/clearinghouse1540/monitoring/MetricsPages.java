package org.clearinghouse1540.monitoring;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The metrics of the program in the text format of Prometheus. */
@RestController
class MetricsPages {
  private static final String FORMAT = "text/plain;version=0.0.4;charset=utf-8";

  private final ObjectProvider<PrometheusMeterRegistry> registry;
  private final ProgramMetrics program;

  MetricsPages(ObjectProvider<PrometheusMeterRegistry> registry, ProgramMetrics program) {
    this.registry = registry;
    this.program = program;
  }

  @GetMapping("/metrics")
  ResponseEntity<String> metrics() {
    program.refresh();
    return ResponseEntity.ok()
        .header("Content-Type", FORMAT)
        .body(registry.getObject().scrape(FORMAT));
  }
}
