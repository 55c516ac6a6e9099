package org.clearinghouse1540.deliveries;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.deliveries.OpenNeeds.OpenNeed;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.providers.OfferDetails;
import org.clearinghouse1540.providers.OfferForm;
import org.clearinghouse1540.providers.Provider;
import org.clearinghouse1540.providers.Providers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Records the offer of a provider for one or several needs of a request. */
@Controller
class OpenNeedAnswerPages {
  private final OpenNeeds needs;
  private final AnsweredNeeds answers;
  private final Providers providers;
  private final SubjectAreas areas;

  OpenNeedAnswerPages(
      OpenNeeds needs, AnsweredNeeds answers, Providers providers, SubjectAreas areas) {
    this.needs = needs;
    this.answers = answers;
    this.providers = providers;
    this.areas = areas;
  }

  /** Records an offer, which the Committee receives at once and circulates to the State. */
  @PostMapping("/open-needs/{id}/answer")
  @FormPage("/open-needs/{id}")
  @BindingAct(
      value = "deliveries.answer.send",
      to = "access.receiver.committee",
      next = "access.next.secretariat")
  String answer(Viewer viewer, Form form, Act act, @PathVariable long id) {
    OpenNeed need = needs.find(id).orElseThrow(NotFound::new);
    Optional<Provider> provider = OfferForm.provider(form, providers);
    List<Long> answered = answered(need, form);
    OfferDetails details = OfferForm.read(form, areas);
    form.check();
    act.text(details.words());
    long offer = answers.record(viewer, provider.orElseThrow(), details, answered);
    return "redirect:/offers/" + offer;
  }

  // Only unmet items of this request can be answered, and at least one has to be.
  private static List<Long> answered(OpenNeed need, Form form) {
    List<Long> answered =
        need.request().items().stream()
            .map(NeedItem::id)
            .filter(item -> form.values("needs").contains(Long.toString(item)))
            .toList();
    if (answered.isEmpty()) {
      form.problem("needs", "deliveries.refused.needs");
    }
    // The page may have been opened before the need was met or withdrawn.
    need.request().items().stream()
        .filter(item -> answered.contains(item.id()) && !item.unmet())
        .forEach(
            item ->
                form.problem(
                    "needs", "deliveries.refused.need-" + item.status().key(), item.heading()));
    return answered;
  }
}
