package org.clearinghouse1540.cooperation;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The lines of a State in a joint project: written for itself, shared one by one, withdrawn. */
@Controller
class JointLinePages {
  private static final int ACTION = 5_000;
  private final OwnJointProjects own;
  private final JointLineRecords records;

  JointLinePages(OwnJointProjects own, JointLineRecords records) {
    this.own = own;
    this.records = records;
  }

  /**
   * Adds a line in the State's own words, or a copy of one of its national plan; own words replace
   * the copied action.
   */
  @PostMapping("/joint-projects/{id}/lines")
  @FormPage("/joint-projects/{id}")
  String add(Viewer viewer, Form form, @PathVariable long id) {
    JointProject project = own.taking(viewer, id);
    Optional<JointLine.Entry> taken =
        form.choice("plan-line", chosen -> records.plans().find(viewer.party(), chosen));
    String action =
        taken.isPresent()
            ? form.longText("action", ACTION)
            : form.requiredLongText("action", ACTION);
    form.check();
    JointLine.Entry entry =
        taken
            .map(copied -> action.isEmpty() ? copied : copied.with(action))
            .orElseGet(() -> new JointLine.Entry(action, "", "", "", ""));
    long line = records.lines().add(viewer.actor(), project, viewer.party(), entry);
    return "redirect:" + project.address() + "/lines/" + line;
  }

  @GetMapping("/joint-projects/{id}/lines/{item}")
  Page line(Viewer viewer, Language language, SubmittedForm submitted, JointAddress at) {
    JointProject project = own.find(at.id());
    if (!viewer.representsState()) {
      throw new NotFound();
    }
    JointLine found = own.line(project, at.item());
    List<SharedLine> history = records.shared().history(found);
    return Page.of(
        new JointLineView(
            project,
            found,
            OwnJointProjects.takesPart(viewer, project),
            own.names(project.parties().receivers(viewer.party()), language),
            history.stream()
                .map(past -> new JointLineView.Shared(past, own.names(past.receivers(), language)))
                .toList(),
            fill(submitted.view(found.address()), found.entry()),
            submitted.view(found.address() + "/sharing").withIds("sharing")));
  }

  private static FormView fill(FormView form, JointLine.Entry entry) {
    return form.with("action", entry.action())
        .with("lead", entry.lead())
        .with("begins", entry.begins())
        .with("ends", entry.ends())
        .with("indicator", entry.indicator());
  }

  @PostMapping("/joint-projects/{id}/lines/{item}")
  @FormPage("/joint-projects/{id}/lines/{item}")
  String change(Viewer viewer, Form form, JointAddress at) {
    JointProject project = own.taking(viewer, at.id());
    JointLine found = own.line(project, at.item());
    int version = version(form);
    JointLine.Entry entry =
        new JointLine.Entry(
            form.requiredLongText("action", ACTION),
            form.text("lead"),
            form.date("begins"),
            form.date("ends"),
            form.text("indicator"));
    form.problems(entry.problems());
    form.check();
    records.lines().change(viewer.actor(), project, found, version, entry);
    return "redirect:" + found.address();
  }

  private static int version(Form form) {
    return form.number("version", 0, Integer.MAX_VALUE).orElse(0L).intValue();
  }

  /** Shares the line, as the user saw it, with the States that take part or are invited. */
  @PostMapping("/joint-projects/{id}/lines/{item}/sharing")
  @FormPage("/joint-projects/{id}/lines/{item}")
  @BindingAct("cooperation.act.share")
  String share(Viewer viewer, Language language, Form form, Act act, JointAddress at) {
    JointProject project = own.taking(viewer, at.id());
    JointLine found = own.line(project, at.item());
    int version = version(form);
    form.check();
    List<String> receivers = project.parties().receivers(viewer.party());
    if (receivers.isEmpty()) {
      throw BadInput.of("", "cooperation.refused.nobody");
    }
    act.on(project.head().title(), found.address())
        .to(OwnJointProjects.named(own.names(receivers, language)), receivers)
        .text(JointProjectViews.text(found.entry(), language))
        .toCheck("cooperation.act.share.version");
    records.shared().share(viewer.actor(), project, found, version);
    return "redirect:" + found.address();
  }

  /** Withdraws the line from the other States, at once. */
  @PostMapping("/joint-projects/{id}/lines/{item}/withdrawal")
  @FormPage("/joint-projects/{id}/lines/{item}")
  @BindingAct("cooperation.act.withdraw")
  String withdraw(Viewer viewer, Language language, Act act, JointAddress at) {
    JointProject project = own.taking(viewer, at.id());
    JointLine found = own.line(project, at.item());
    String readers =
        records.shared().history(found).stream()
            .filter(past -> past.ended().isEmpty())
            .findFirst()
            .map(past -> own.names(past.receivers(), language))
            .orElseThrow(() -> BadInput.of("", "cooperation.refused.changed"));
    act.on(project.head().title(), found.address())
        .to("access.receiver.named", readers)
        .closes("cooperation.act.withdraw.closes");
    if (!records.shared().withdraw(viewer.actor(), project, found)) {
      throw BadInput.of("", "cooperation.refused.changed");
    }
    return "redirect:" + found.address();
  }

  /** Removes a line; one that is shared is withdrawn with it. */
  @PostMapping("/joint-projects/{id}/lines/{item}/removal")
  @FormPage("/joint-projects/{id}/lines/{item}")
  @BindingAct(value = "cooperation.act.remove", to = "access.receiver.own")
  String remove(Viewer viewer, Act act, JointAddress at) {
    JointProject project = own.taking(viewer, at.id());
    JointLine found = own.line(project, at.item());
    act.on(found.entry().action(), project.address());
    records.shared().withdraw(viewer.actor(), project, found);
    records.lines().remove(viewer.actor(), project, found);
    return "redirect:" + project.address();
  }
}
