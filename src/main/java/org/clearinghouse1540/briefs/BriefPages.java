package org.clearinghouse1540.briefs;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Disclosure;
import org.clearinghouse1540.consent.Disclosures;
import org.clearinghouse1540.kit.schedule.FileJobs;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.Events;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The brief pack of an event: ordered, in progress, and downloaded. */
@Controller
class BriefPages {
  private final Events events;
  private final BriefData data;
  private final PackJobs jobs;
  private final Disclosures log;

  BriefPages(Events events, BriefData data, PackJobs jobs, Disclosures log) {
    this.log = log;
    this.events = events;
    this.data = data;
    this.jobs = jobs;
  }

  @GetMapping("/events/{id}/brief")
  Page brief(@PathVariable long id, Viewer viewer, Language language, SubmittedForm submitted) {
    EventRecord record = record(id);
    return Page.of(
        new PackView(
            record.event(),
            data.attending(record).stream().map(state -> state.name(language)).toList(),
            jobs.list(viewer.orderOwner(), id),
            submitted.view("/events/" + id + "/brief").with("languages", language.code()),
            Arrays.stream(Language.values())
                .map(choice -> new Option(choice.code(), choice.ownName()))
                .toList()));
  }

  @PostMapping("/events/{id}/brief")
  @FormPage("/events/{id}/brief")
  String order(@PathVariable long id, Form form, Viewer viewer) {
    record(id);
    List<Language> languages = form.choices("languages", Language::find);
    List<String> groups = List.of(form.text("groups").split(";"));
    form.check();
    BriefPackBuilder.Order order = new BriefPackBuilder.Order(id, languages, groups);
    return "redirect:/events/" + id + "/brief/" + jobs.begin(viewer, order);
  }

  @GetMapping("/events/{id}/brief/{job}")
  Page job(
      @PathVariable long id,
      @PathVariable String job,
      Viewer viewer,
      HttpServletResponse response) {
    PackJobs.Job found = jobs.find(viewer.orderOwner(), id, job).orElseThrow(NotFound::new);
    if (found.inProgress()) {
      response.setHeader("Refresh", "1"); // works without JavaScript
    }
    return Page.of(new PackJobView(record(id).event(), found));
  }

  @GetMapping("/events/{id}/brief/{job}/file")
  Download file(@PathVariable long id, @PathVariable String job, Viewer viewer) {
    PackJobs.Job found = jobs.find(viewer.orderOwner(), id, job).orElseThrow(NotFound::new);
    if (found.status() instanceof FileJobs.Status.Ready ready) {
      if (viewer.is(Role.MEMBER, Role.COORDINATOR)) {
        Disclosures.Receiver receiver =
            new Disclosures.Receiver(Disclosure.Channel.FILE, viewer.roleKey(), viewer.party(), "");
        found.subjects().forEach(subject -> log.shown(subject, Audience.MEMBERS, receiver));
      }
      return Download.file(ready.file(), "application/zip", "briefs-event-" + id + ".zip");
    }
    throw new NotFound();
  }

  private EventRecord record(long id) {
    return events.find(id).orElseThrow(NotFound::new);
  }
}
