package org.clearinghouse1540.briefs;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.Events;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The brief pack of an event: asked for, watched while it is made, and taken. */
@Controller
class BriefPages {
  private final Events events;
  private final BriefData gathering;
  private final PackJobs jobs;

  BriefPages(Events events, BriefData gathering, PackJobs jobs) {
    this.events = events;
    this.gathering = gathering;
    this.jobs = jobs;
  }

  @GetMapping("/events/{id}/brief")
  Page brief(@PathVariable long id, Viewer viewer) {
    return screen(id, viewer, List.of());
  }

  @PostMapping("/events/{id}/brief")
  Object make(
      @PathVariable long id,
      @RequestParam(name = "languages", defaultValue = "") List<String> languages,
      @RequestParam(defaultValue = "") String groups,
      Viewer viewer) {
    if (events.find(id).isEmpty()) {
      throw new NotFound();
    }
    try {
      BriefPackBuilder.Wanted wanted =
          new BriefPackBuilder.Wanted(id, languages(languages), List.of(groups.split("[;\\n]")));
      return "redirect:/events/" + id + "/brief/" + jobs.begin(viewer.name(), wanted);
    } catch (BadInput bad) {
      return screen(id, viewer, bad.reasons()).withStatus(400);
    }
  }

  private static List<Language> languages(List<String> codes) {
    return codes.stream()
        .map(
            code ->
                Language.find(code)
                    .orElseThrow(
                        () ->
                            new BadInput("languages", "There is no such language: " + code + ".")))
        .toList();
  }

  @GetMapping("/events/{id}/brief/{job}")
  Page job(
      @PathVariable long id,
      @PathVariable String job,
      Viewer viewer,
      HttpServletResponse response) {
    PackJobs.Job found = jobs.find(viewer.name(), id, job).orElseThrow(NotFound::new);
    if (found.making()) {
      response.setHeader("Refresh", "1"); // works without JavaScript
    }
    return Page.of("briefs/job.jte").with("record", record(id)).with("job", found);
  }

  @GetMapping("/events/{id}/brief/{job}/file")
  Download file(@PathVariable long id, @PathVariable String job, Viewer viewer) {
    PackJobs.Job found = jobs.find(viewer.name(), id, job).orElseThrow(NotFound::new);
    if (found.state() instanceof PackJobs.State.Ready ready) {
      return Download.file(ready.zip(), "application/zip", "briefs-event-" + id + ".zip");
    }
    throw new NotFound();
  }

  private Page screen(long id, Viewer viewer, List<String> problems) {
    EventRecord record = record(id);
    return Page.of("briefs/brief.jte")
        .with("record", record)
        .with("attending", gathering.attending(record))
        .with("jobs", jobs.list(viewer.name(), id))
        .with("problems", problems);
  }

  private EventRecord record(long id) {
    return events.find(id).orElseThrow(NotFound::new);
  }
}
