package org.clearinghouse1540.archives;

import jakarta.servlet.http.HttpServletResponse;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.schedule.FileJobs;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The archive of the user's State: ordered, in progress, and downloaded. */
@Controller
class ArchivePages implements AutoCloseable {
  private static final String PAGE = "/archive";
  private final ArchiveBuilder archives;
  private final FileJobs jobs = new FileJobs("archives", 2);

  ArchivePages(ArchiveBuilder archives) {
    this.archives = archives;
  }

  @GetMapping(PAGE)
  Page archive(Viewer viewer, SubmittedForm submitted) {
    return Page.of(new ArchiveView(jobs.list(viewer.orderOwner()), submitted.view(PAGE)));
  }

  /** The user takes all records of the State out of the program. */
  @PostMapping(PAGE)
  @FormPage(PAGE)
  @BindingAct(value = "archives.act.take", next = "archives.act.next")
  String take(Viewer viewer, Language language, Form form, Act act) {
    form.check();
    jobs.requireCapacity(viewer.orderOwner());
    String id = jobs.newId();
    act.on(Texts.get(language, "archives.title"), PAGE).to("access.receiver.named", viewer.name());
    ArchiveOrder order = new ArchiveOrder(viewer, language);
    act.afterwards(
        () ->
            jobs.begin(
                id, viewer.orderOwner(), (out, progress) -> archives.write(order, out, progress)));
    return "redirect:" + PAGE + "/" + id;
  }

  @GetMapping(PAGE + "/{job}")
  Page job(@PathVariable String job, Viewer viewer, HttpServletResponse response) {
    FileJobs.Job found = jobs.find(viewer.orderOwner(), job).orElseThrow(NotFound::new);
    if (found.inProgress()) {
      response.setHeader("Refresh", "1"); // works without JavaScript
    }
    return Page.of(new ArchiveJobView(found));
  }

  @GetMapping(PAGE + "/{job}/file")
  Download file(@PathVariable String job, Viewer viewer) {
    FileJobs.Job found = jobs.find(viewer.orderOwner(), job).orElseThrow(NotFound::new);
    if (!(found.status() instanceof FileJobs.Status.Ready ready)) {
      throw new NotFound();
    }
    return Download.file(ready.file(), "application/zip", "archive-" + viewer.party() + ".zip");
  }

  @Override
  public void close() {
    jobs.close();
  }
}
