package org.clearinghouse1540.archives;

import java.util.List;
import org.clearinghouse1540.kit.schedule.FileJobs;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * The page on which the archive of a State is ordered.
 *
 * @param jobs the archives of the current user from the last hour
 */
@Template("archives/archive.jte")
record ArchiveView(List<FileJobs.Job> jobs, FormView form) {
  ArchiveView {
    jobs = List.copyOf(jobs);
  }
}
