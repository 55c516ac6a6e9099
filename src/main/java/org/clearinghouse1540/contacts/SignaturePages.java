package org.clearinghouse1540.contacts;

import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Two signatures of a State: the setting, and an act that waits for the second one. */
@Controller
class SignaturePages {
  private final FirstSignatures signatures;
  private final Validators validators;

  SignaturePages(FirstSignatures signatures, Validators validators) {
    this.signatures = signatures;
    this.validators = validators;
  }

  @GetMapping("/signatures/{id}")
  Page signature(Viewer viewer, SubmittedForm submitted, @PathVariable long id) {
    FirstSignature found = get(id);
    boolean own = found.by().equals(viewer.name());
    Validators.ValidatorAccounts named = validators.of(viewer.party());
    boolean may = named.refusal(viewer.name()).isEmpty();
    return Page.of(
        new SignatureView(
            found,
            signatures.files().of(id),
            own,
            found.isOpen() && may && (!own || !signatures.two(viewer.party())),
            found.isOpen() && (own || may)
                ? Optional.of(submitted.view(found.address() + "/end"))
                : Optional.empty()));
  }

  /** A file that the first person signed, as it was sent. */
  @GetMapping("/signatures/{id}/files/{file}")
  Download file(@PathVariable long id, @PathVariable long file) {
    return signatures.files().of(get(id).id()).stream()
        .filter(kept -> kept.id() == file)
        .findFirst()
        .flatMap(kept -> signatures.files().content(kept.id()))
        .map(sent -> Download.file(sent.content(), "application/octet-stream", sent.name()))
        .orElseThrow(NotFound::new);
  }

  /** The first person withdraws the signature, or another one declines it. */
  @PostMapping("/signatures/{id}/end")
  @FormPage("/signatures/{id}")
  @BindingAct(value = "contacts.act.end-signature", to = "access.receiver.own")
  String end(Viewer viewer, Act act, @PathVariable long id) {
    FirstSignature found = get(id);
    if (!found.by().equals(viewer.name())) {
      requireSigner(validators.of(viewer.party()), viewer);
    }
    act.on(found.title(), found.address());
    signatures.end(viewer.actor(), found);
    return "redirect:/contacts#signatures";
  }

  /** The State decides whether two persons sign what leaves. */
  @PostMapping("/contacts/signing")
  @FormPage("/contacts")
  @BindingAct(value = "contacts.act.two-signatures", to = "access.receiver.own")
  String choose(Viewer viewer, Form form, Act act) {
    boolean two = form.checked("two");
    form.check();
    Validators.ValidatorAccounts named = validators.of(viewer.party());
    if (two && named.accounts().size() < 2) {
      throw BadInput.of("", "contacts.refused.two-validators");
    }
    requireSigner(named, viewer);
    if (!two) {
      act.named("contacts.act.one-signature");
      for (FirstSignature open : signatures.listOpen(viewer.party())) {
        act.toCheck("contacts.act.one-signature.waits", open.title(), open.by());
      }
    }
    signatures.choose(viewer.actor(), viewer.party(), two);
    return "redirect:/contacts#signatures";
  }

  private static void requireSigner(Validators.ValidatorAccounts named, Viewer viewer) {
    named
        .refusal(viewer.name())
        .ifPresent(
            reason -> {
              throw BadInput.of("", reason);
            });
  }

  private FirstSignature get(long id) {
    return signatures.find(id).orElseThrow(NotFound::new);
  }
}
