package org.clearinghouse1540.cooperation;

import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A State accepts or declines an invitation to a joint project, or leaves it. */
@Controller
class ParticipationPages {
  private static final int LONGEST = 2_000;
  private final OwnJointProjects own;
  private final JointProjects projects;
  private final SharedLines shared;
  private final JointFiles files;
  private final JointTextGate texts;

  ParticipationPages(
      OwnJointProjects own,
      JointProjects projects,
      SharedLines shared,
      JointFiles files,
      JointTextGate texts) {
    this.files = files;
    this.texts = texts;
    this.own = own;
    this.projects = projects;
    this.shared = shared;
  }

  @PostMapping("/joint-projects/{id}/answer")
  @FormPage("/joint-projects/{id}")
  @BindingAct("cooperation.act.accept")
  String answer(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    JointProject project = own.find(id);
    if (!project.hasInvited(viewer.party())) {
      throw new NotFound();
    }
    Optional<Participation.Step> answer = form.requiredChoice("answer", this::event);
    String words = form.longText("words", LONGEST);
    form.check();
    if (answer.orElseThrow() == Participation.Step.DECLINED) {
      act.named("cooperation.act.decline");
    }
    act.on(project.head().title(), project.address())
        .to(
            OwnJointProjects.named(own.readers(project, viewer, language)),
            project.parties().receivers(viewer.party()))
        .text(words);
    projects.answer(viewer.actor(), project, viewer.party(), answer.orElseThrow(), words);
    return "redirect:" + project.address();
  }

  private Optional<Participation.Step> event(String answer) {
    return switch (answer) {
      case "accept" -> Optional.of(Participation.Step.ACCEPTED);
      case "decline" -> Optional.of(Participation.Step.DECLINED);
      default -> Optional.empty();
    };
  }

  /** The State leaves; what it shared is withdrawn from the other States at once. */
  @PostMapping("/joint-projects/{id}/leaving")
  @FormPage("/joint-projects/{id}")
  @BindingAct("cooperation.act.leave")
  String leave(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    JointProject project = own.taking(viewer, id);
    String words = form.longText("why", LONGEST);
    form.check();
    act.on(project.head().title(), project.address())
        .to(OwnJointProjects.named(own.readers(project, viewer, language)))
        .text(words)
        .toCheck("cooperation.act.leave.stays")
        .closes("cooperation.act.leave.closes");
    shared.withdrawAll(viewer.actor(), project);
    files.withdrawAll(viewer.actor(), project);
    texts.leave(viewer.actor(), project, viewer.party());
    projects.leave(viewer.actor(), project, viewer.party(), words);
    return "redirect:" + project.address();
  }
}
