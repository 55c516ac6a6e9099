package org.clearinghouse1540.cooperation;

import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.SentFile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The files of a joint project, byte by byte as they were received. */
@Controller
class JointFilePages {
  private final OwnJointProjects own;
  private final JointFiles files;

  JointFilePages(OwnJointProjects own, JointFiles files) {
    this.own = own;
    this.files = files;
  }

  /** Shares a file with the other States. */
  @PostMapping("/joint-projects/{id}/files")
  @FormPage("/joint-projects/{id}")
  @BindingAct("cooperation.act.file")
  String add(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    JointProject project = own.taking(viewer, id);
    Optional<SentFile> sent = form.requiredFile("file");
    form.check();
    act.on(project.head().title(), project.address())
        .to(own.receivers(viewer, project, language), project.parties().receivers(viewer.party()))
        .toCheck("cooperation.act.file.name", sent.orElseThrow().name());
    files.add(viewer.actor(), project, viewer.party(), sent.orElseThrow());
    return "redirect:" + project.address();
  }

  @GetMapping("/joint-projects/{id}/files/{item}")
  Download file(Viewer viewer, JointAddress at) {
    return files.open(find(viewer, at)).orElseThrow(NotFound::new);
  }

  private JointFile find(Viewer viewer, JointAddress at) {
    JointProject project = own.find(at.id());
    return files.list(project.id()).stream()
        .filter(found -> found.id() == at.item() && viewer.representsState())
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Withdraws a file from the other States, at once. */
  @PostMapping("/joint-projects/{id}/files/{item}/withdrawal")
  @FormPage("/joint-projects/{id}")
  @BindingAct(value = "cooperation.act.file-end", to = "access.receiver.own")
  String withdraw(Viewer viewer, Act act, JointAddress at) {
    JointFile found = find(viewer, at);
    if (!found.state().equals(viewer.party()) || found.ended()) {
      throw new NotFound();
    }
    act.on(found.name(), "/joint-projects/" + at.id());
    files.withdraw(viewer.actor(), own.find(at.id()), found);
    return "redirect:/joint-projects/" + at.id();
  }
}
