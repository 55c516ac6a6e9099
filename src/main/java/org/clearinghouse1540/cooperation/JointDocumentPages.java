package org.clearinghouse1540.cooperation;

import java.util.Set;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A joint project as a document for a State that takes part: everything that is shared with it. */
@Controller
class JointDocumentPages {
  private static final Set<String> FORMATS = Set.of("docx", "pdf");
  private final OwnJointProjects own;
  private final JointDocument document;

  JointDocumentPages(OwnJointProjects own, JointDocument document) {
    this.own = own;
    this.document = document;
  }

  @GetMapping("/joint-projects/{id}/file/{form}")
  Download file(
      Viewer viewer,
      Language page,
      @PathVariable long id,
      @PathVariable("form") String format,
      @RequestParam(defaultValue = "") String in) {
    JointProject project = own.taking(viewer, id);
    if (!FORMATS.contains(format)) {
      throw new NotFound();
    }
    Language language = Language.find(in).orElse(page);
    return Download.of(
        document.of(project, language), format, "joint-project-" + id + "-" + language.code());
  }
}
