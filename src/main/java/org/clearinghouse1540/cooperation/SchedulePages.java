package org.clearinghouse1540.cooperation;

import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The schedule of a joint project, which the participants and the organizer keep. */
@Controller
class SchedulePages {
  private static final int LONGEST = 300;
  private final OwnJointProjects own;
  private final JointSchedule schedule;

  SchedulePages(OwnJointProjects own, JointSchedule schedule) {
    this.own = own;
    this.schedule = schedule;
  }

  @PostMapping("/joint-projects/{id}/schedule")
  @FormPage("/joint-projects/{id}")
  @BindingAct("cooperation.act.date")
  String add(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    JointProject project = find(viewer, id);
    Optional<JointDate.Kind> kind = form.requiredChoice("date-kind", JointDate.Kind::find);
    String title = form.requiredText("date-title", LONGEST);
    String place = form.text("place", LONGEST);
    Optional<LocalDate> starts = form.requiredDay("starts");
    Optional<LocalDate> ends = form.day("ends");
    if (starts.isPresent() && ends.filter(day -> day.isBefore(starts.get())).isPresent()) {
      form.problem("ends", "cooperation.refused.ends");
    }
    form.check();
    JointDate.Planned planned =
        new JointDate.Planned(kind.orElseThrow(), title, place, starts.orElseThrow(), ends);
    schedule.add(viewer.actor(), project, viewer.party(), planned);
    describe(act, viewer, project, language, planned);
    return "redirect:" + project.address() + "#schedule";
  }

  // The organizer reads the schedule too.
  private void describe(
      Act act, Viewer viewer, JointProject project, Language language, JointDate.Planned planned) {
    act.on(project.head().title(), project.address())
        .to(
            OwnJointProjects.named(own.readers(project, viewer, language)),
            project.parties().receivers(viewer.party()))
        .text(
            Texts.get(language, planned.kind().text())
                + ", "
                + JointWorkViews.dates(planned, language)
                + "\n"
                + planned.title()
                + (planned.place().isEmpty() ? "" : "\n" + planned.place()));
  }

  /** Cancels a day. */
  @PostMapping("/joint-projects/{id}/schedule/{item}")
  @FormPage("/joint-projects/{id}")
  @BindingAct("cooperation.act.date-cancel")
  String cancel(Viewer viewer, Language language, Act act, JointAddress at) {
    JointProject project = find(viewer, at.id());
    JointDate day =
        schedule.list(project.id()).stream()
            .filter(planned -> planned.id() == at.item())
            .findFirst()
            .orElseThrow(NotFound::new);
    describe(act, viewer, project, language, day.planned());
    schedule.cancel(viewer.actor(), project, at.item());
    return "redirect:" + project.address() + "#schedule";
  }

  private JointProject find(Viewer viewer, long id) {
    JointProject project = own.find(id);
    if (!OwnJointProjects.takesPart(viewer, project)
        && !OwnJointProjects.organizes(viewer, project)) {
      throw new NotFound();
    }
    return project;
  }
}
