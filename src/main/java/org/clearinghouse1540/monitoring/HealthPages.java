package org.clearinghouse1540.monitoring;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The answers for a balancer: whether the process lives, and whether it can answer requests. They
 * need no session and no sign-in, and say nothing about the content of the installation.
 */
@RestController
class HealthPages {
  private final Readiness readiness;

  HealthPages(Readiness readiness) {
    this.readiness = readiness;
  }

  /** The process lives; the database is not asked. */
  @GetMapping("/health")
  ResponseEntity<Map<String, Object>> health() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("status", "alive"));
  }

  /** The program can answer requests now; 503 and the reasons otherwise. */
  @GetMapping("/ready")
  ResponseEntity<Map<String, Object>> ready() {
    Readiness.Findings state = readiness.state();
    return ResponseEntity.status(state.isReady() ? 200 : 503)
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            Map.of(
                "status",
                state.isReady() ? "ready" : "not ready",
                "database",
                state.database() ? "answers" : "does not answer",
                "migrations",
                state.migrations() ? "done" : "not done",
                "traffic",
                state.traffic() ? "accepted" : "refused"));
  }
}
