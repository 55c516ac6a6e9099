package org.clearinghouse1540.practices;

import java.util.Set;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The secretariat approves a practice for publication, returns it, or records a withdrawal. */
@Controller
class PracticeApprovalPages {
  private static final int LONGEST = 500;
  private final Practices practices;
  private final PracticeStates progress;
  private final PracticeReturns returns;
  private final Consents consents;
  private final PracticeFacts facts;

  PracticeApprovalPages(
      Practices practices,
      PracticeStates progress,
      PracticeReturns returns,
      Consents consents,
      PracticeFacts facts) {
    this.practices = practices;
    this.progress = progress;
    this.returns = returns;
    this.consents = consents;
    this.facts = facts;
  }

  /**
   * Approves what an owner submitted. Of a practice that the Committee recorded, the secretariat
   * records the consent as it arrived, and approves it with that.
   */
  @PostMapping("/practices/{id}/consent")
  @FormPage("/practices/{id}")
  @BindingAct(value = "practices.post", to = "access.receiver.public")
  String approve(Viewer viewer, Form form, Act act, @PathVariable long id) {
    Practice practice = get(id);
    boolean owned = !practices.ownerKind(id).isEmpty();
    String givenBy = owned ? form.requiredText("given-by", LONGEST) : viewer.roleKey();
    String document = form.requiredText("document", LONGEST);
    form.check();
    act.on(practice.title(), address(id)).text(practice.words());
    SeenText seen = SeenText.of(form);
    if (owned) {
      waiting(id);
      act.named("practices.approve");
    } else {
      give(viewer, id, express(GateKey.CONSENT, practice.state(), document), seen);
    }
    give(viewer, id, express(GateKey.APPROVAL, givenBy, document), seen);
    return "redirect:" + address(id);
  }

  private ConsentGrant express(GateKey key, String givenBy, String document) {
    return ConsentGrant.toPublish(key, givenBy, document, progress.today());
  }

  private void give(Viewer viewer, long id, ConsentGrant grant, SeenText seen) {
    consents.give(viewer.actor(), Practices.subject(id), grant, seen, progress.today());
  }

  /** Returns a submission to its owner, with the reason. */
  @PostMapping("/practices/{id}/return")
  @FormPage("/practices/{id}")
  @BindingAct("practices.return")
  String giveBack(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    Practice practice = get(id);
    String why = form.requiredLongText("why", LONGEST);
    form.check();
    ConsentRecord waiting = waiting(id);
    act.on(practice.title(), address(id))
        .to("access.receiver.named", facts.owner(practice, language))
        .text(why)
        .next("access.next." + practices.ownerKind(id));
    returns.add(viewer.actor(), new PracticeReturn(waiting.id(), id, why, progress.today()));
    return "redirect:" + address(id);
  }

  // A submission that was approved, returned or withdrawn in the meantime does not wait.
  private ConsentRecord waiting(long id) {
    return progress
        .of(id)
        .waiting()
        .orElseThrow(() -> BadInput.of("", "practices.refused.not-waiting"));
  }

  /** Records that a State or an organization withdrew a practice; it takes effect at once. */
  @PostMapping("/practices/{id}/withdrawal")
  @FormPage("/practices/{id}")
  @BindingAct(value = "practices.withdraw", to = "access.receiver.public")
  String withdraw(Viewer viewer, Form form, Act act, @PathVariable long id) {
    Practice practice = get(id);
    String document = form.requiredText("document", LONGEST);
    if (!progress.of(id).isSubmitted()) {
      throw BadInput.of("document", "consent.refused.nothing-to-withdraw");
    }
    form.check();
    act.on(practice.title(), address(id)).closes("practices.closes.publication");
    consents.withdrawAll(
        viewer.actor(),
        Practices.subject(id),
        Set.of(GateKey.CONSENT, GateKey.APPROVAL),
        document,
        progress.today());
    return "redirect:" + (practices.ownerKind(id).isEmpty() ? address(id) : "/practices");
  }

  private Practice get(long id) {
    return practices.find(id).orElseThrow(NotFound::new);
  }

  private static String address(long id) {
    return "/practices/" + id;
  }
}
