package org.clearinghouse1540.cooperation;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.states.FileStates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The joint projects of a user: the list, a project, and the act that invites States to it. */
@Controller
class JointProjectPages {
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_PURPOSE = 5_000;
  private final JointProjects projects;
  private final OwnJointProjects own;
  private final JointProjectViews views;
  private final FileStates states;

  JointProjectPages(
      JointProjects projects, OwnJointProjects own, JointProjectViews views, FileStates states) {
    this.projects = projects;
    this.own = own;
    this.views = views;
    this.states = states;
  }

  @GetMapping("/joint-projects")
  Page list(Viewer viewer, Language language, SubmittedForm submitted) {
    List<JointProject> found = projects.list();
    return Page.of(
        new JointProjectsView(
            found.stream().map(project -> views.row(viewer, project, language)).toList(),
            JointProjectKind.options(language),
            earlier(viewer, found),
            submitted.view("/joint-projects")));
  }

  // A next round is opened by a State that takes part, or by the organizer.
  private static List<Option> earlier(Viewer viewer, List<JointProject> found) {
    return found.stream()
        .filter(project -> isOpenTo(viewer, project))
        .map(project -> new Option(String.valueOf(project.id()), project.head().title()))
        .toList();
  }

  private static boolean isOpenTo(Viewer viewer, JointProject project) {
    return OwnJointProjects.takesPart(viewer, project)
        || OwnJointProjects.organizes(viewer, project);
  }

  /** Opens a project that nobody else sees until States are invited. */
  @PostMapping("/joint-projects")
  @FormPage("/joint-projects")
  String open(Viewer viewer, Form form) {
    Optional<JointProjectKind> kind = form.requiredChoice("kind", JointProjectKind::find);
    String title = form.requiredText("title", LONGEST_TITLE);
    String purpose = form.requiredLongText("purpose", LONGEST_PURPOSE);
    List<Option> possible = earlier(viewer, projects.list());
    String earlier = form.oneOf("earlier", possible.stream().map(Option::value).toList());
    form.check();
    return "redirect:/joint-projects/"
        + projects.open(
            viewer.actor(),
            new JointProject.Head(kind.orElseThrow(), title, purpose),
            new JointProject.ProjectOrganizer(viewer.asker().viewer(), viewer.party()),
            viewer.representsState() ? List.of(viewer.party()) : List.of(),
            Optional.of(earlier).filter(chosen -> !chosen.isEmpty()).map(Long::valueOf));
  }

  @GetMapping("/joint-projects/{id}")
  Page project(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    return Page.of(views.of(viewer, language, submitted, own.find(id)));
  }

  /** Invites States; each finds the invitation on its desk and accepts or declines it. */
  @PostMapping("/joint-projects/{id}/invitations")
  @FormPage("/joint-projects/{id}")
  @BindingAct(value = "cooperation.act.invite", next = "access.next.state")
  String invite(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    JointProject project = own.organized(viewer, id);
    List<String> chosen = form.choices("states", states::code).stream().distinct().toList();
    if (chosen.isEmpty()) {
      form.problem("states", "cooperation.refused.states");
    }
    form.check();
    act.on(project.head().title(), project.address())
        .to("access.receiver.named", own.names(chosen, language))
        .text(project.head().purpose());
    projects.invite(viewer.actor(), project, chosen);
    return "redirect:" + project.address();
  }
}
