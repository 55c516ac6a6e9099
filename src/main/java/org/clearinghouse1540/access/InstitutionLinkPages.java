package org.clearinghouse1540.access;

import java.util.Optional;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Links between accounts and the names that institutions use for their owners. */
@Controller
class InstitutionLinkPages {
  private final Institutions institutions;
  private final FederatedIdentities identities;

  InstitutionLinkPages(Institutions institutions, FederatedIdentities identities) {
    this.institutions = institutions;
    this.identities = identities;
  }

  @PostMapping("/accounts/tie")
  @FormPage("/accounts")
  String link(Viewer viewer, Form form) {
    String name = form.requiredText("name");
    Optional<Institution> institution = form.requiredChoice("institution", institutions::find);
    String subject = form.requiredText("subject", 500);
    form.check();
    identities.add(viewer.actor(), institution.orElseThrow().key(), subject, name);
    return "redirect:/accounts";
  }

  @PostMapping("/accounts/untie")
  @FormPage("/accounts")
  @BindingAct("access.act.unlink")
  String unlink(Viewer viewer, Form form, Act act) {
    act.to("access.receiver.named", form.value("subject"));
    if (!identities.remove(viewer.actor(), form.value("institution"), form.value("subject"))) {
      form.problem("", "access.refused.no-link");
      form.check();
    }
    return "redirect:/accounts";
  }
}
