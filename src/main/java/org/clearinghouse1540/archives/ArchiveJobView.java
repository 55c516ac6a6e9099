package org.clearinghouse1540.archives;

import org.clearinghouse1540.kit.schedule.FileJobs;
import org.clearinghouse1540.kit.web.Template;

/** The state of one archive. */
@Template("archives/job.jte")
record ArchiveJobView(FileJobs.Job job) {}
