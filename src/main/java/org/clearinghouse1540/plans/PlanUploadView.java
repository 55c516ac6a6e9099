package org.clearinghouse1540.plans;

import java.util.List;
import org.clearinghouse1540.bulk.PacketForm;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.sources.Original;

/**
 * The form that sends a file with lines of a plan.
 *
 * @param open the files on which the State has not decided
 * @param packet the form that downloads the lines as an offline packet
 * @param files the files of the plans of the State, as received
 */
@Template("plans/upload.jte")
record PlanUploadView(
    NationalPlan plan,
    List<PlanReading> open,
    List<Original> files,
    FormView form,
    PacketForm packet) {
  PlanUploadView {
    open = List.copyOf(open);
    files = List.copyOf(files);
  }
}
