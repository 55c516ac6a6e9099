package org.clearinghouse1540.monitoring;

import java.util.List;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.Template;

/**
 * The administrator's page about the installation.
 *
 * @param at the moment of the facts
 * @param warnings the problems, each with what to do
 */
@Template("monitoring/status.jte")
record StatusView(String at, List<Message> warnings, List<Line> lines, List<Job> jobs) {
  StatusView {
    warnings = List.copyOf(warnings);
    lines = List.copyOf(lines);
    jobs = List.copyOf(jobs);
  }

  /** A fact under the key of its name. */
  record Line(String key, String value) {}

  /** A background task under the key of its name; a moment that was not recorded is empty. */
  record Job(String key, String last, String next, long failures) {}
}
