package org.clearinghouse1540.briefs;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.outreach.Event;

/**
 * The page on which a brief pack is ordered.
 *
 * @param attending the names of the attending States
 * @param jobs the packs of the current user from the last hour
 */
@Template("briefs/brief.jte")
record PackView(
    Event event,
    List<String> attending,
    List<PackJobs.Job> jobs,
    FormView form,
    List<Option> languages) {
  PackView {
    attending = List.copyOf(attending);
    jobs = List.copyOf(jobs);
    languages = List.copyOf(languages);
  }
}
