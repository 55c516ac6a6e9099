package org.clearinghouse1540.workspace;

import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.outbox.Outbox;
import org.clearinghouse1540.states.OrganizationCheck;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The messages with shared entries that the secretariat sends. */
@Controller
class SharedEntryMessagePages {
  private final SharedEntries shared;
  private final Outbox outbox;
  private final OrganizationCheck organizations;

  SharedEntryMessagePages(SharedEntries shared, Outbox outbox, OrganizationCheck organizations) {
    this.shared = shared;
    this.outbox = outbox;
    this.organizations = organizations;
  }

  /** Sends an entry by e-mail to a provider or an organization, if its consent allows it. */
  @PostMapping("/shared/{id}/message")
  @FormPage("/shared/{id}")
  @BindingAct("workspace.send")
  String send(Viewer viewer, Form form, Act act, @PathVariable long id) {
    WorkspaceEntry entry = shared.findReadable(viewer, id).orElseThrow(NotFound::new);
    Optional<Audience> audience =
        AudienceForm.read(form, AudienceForm.all()).map(named -> named.named(organizations::named));
    String to = form.requiredText("to", 300);
    form.check();
    act.keepsNoContent().on(entry.title(), "/shared/" + id).to("access.receiver.named", to);
    Published<Map.Entry<String, String>> message =
        shared
            .published(entry, audience.orElseThrow())
            .map(found -> Gate.derive(found, text -> Map.entry(text.title(), text.words())))
            .orElseThrow(() -> BadInput.of("use", "workspace.refused.no-consent"));
    outbox.put(viewer.actor(), to, Subject.workspace(id), message);
    return "redirect:/shared/" + id;
  }
}
