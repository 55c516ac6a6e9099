package org.clearinghouse1540.monitoring;

import java.util.Map;
import org.clearinghouse1540.kit.store.Node;
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
  private final Node node;

  HealthPages(Readiness readiness, Node node) {
    this.readiness = readiness;
    this.node = node;
  }

  /** The process lives; the database is not asked. One of several nodes gives its name. */
  @GetMapping("/health")
  ResponseEntity<Map<String, Object>> health() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            node.isShared()
                ? Map.of("status", "alive", "node", node.name())
                : Map.of("status", "alive"));
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
