package org.clearinghouse1540.assistance;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * The versions of the procedure in words.
 *
 * @param versions the latest first
 * @param form the form that records a new one, where the current user may
 */
@Template("assistance/procedures.jte")
record ProceduresView(List<Version> versions, Optional<FormView> form) {
  ProceduresView {
    versions = List.copyOf(versions);
  }

  /**
   * A version.
   *
   * @param from its first day, or empty
   * @param until its last day, or empty
   * @param why the reason for which it was recorded, or empty
   * @param files the files that can be downloaded
   */
  record Version(
      String name,
      String from,
      String until,
      String why,
      List<StepInWords> steps,
      List<String> files) {
    Version {
      steps = List.copyOf(steps);
      files = List.copyOf(files);
    }
  }
}
