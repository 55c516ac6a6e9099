package org.clearinghouse1540.history;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.cooperation.JointProjectRecords;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The access log of a version of a joint text, for the States that wrote or received it. */
@Controller
class JointTextDisclosurePages {
  private final DisclosureReader log;
  private final JointProjectRecords projects;

  JointTextDisclosurePages(DisclosureReader log, JointProjectRecords projects) {
    this.log = log;
    this.projects = projects;
  }

  @GetMapping("/joint-projects/{id}/texts/{item}/shown")
  Page text(Viewer viewer, Language language, @PathVariable long id, @PathVariable long item) {
    String address = "/joint-projects/" + id + "/texts/" + item;
    JointProjectRecords.JointTextInShort text =
        projects.texts(viewer.party()).stream()
            .filter(found -> found.address().equals(address))
            .findFirst()
            .orElseThrow(NotFound::new);
    return Page.of(log.view(text.title(), address, List.of(text.subject()), language));
  }
}
