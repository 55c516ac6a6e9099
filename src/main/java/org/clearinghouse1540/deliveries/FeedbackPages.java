package org.clearinghouse1540.deliveries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The feedback of both sides on a delivery, its summary for publication, and the posted summaries.
 */
@Controller
class FeedbackPages {
  private static final int LONGEST_SUMMARY = 5_000;
  private final Deliveries deliveries;
  private final Feedbacks feedbacks;
  private final DeliveryNames names;
  private final Consents consents;
  private final Clock clock;

  FeedbackPages(
      Deliveries deliveries,
      Feedbacks feedbacks,
      DeliveryNames names,
      Consents consents,
      Clock clock) {
    this.deliveries = deliveries;
    this.feedbacks = feedbacks;
    this.names = names;
    this.consents = consents;
    this.clock = clock;
  }

  @PostMapping("/deliveries/{id}/feedback")
  @FormPage("/deliveries/{id}")
  @BindingAct(value = "deliveries.feedback.give", to = "access.receiver.committee")
  String give(Viewer viewer, Form form, Act act, @PathVariable long id) {
    Delivery delivery = deliveries.find(id).orElseThrow(NotFound::new);
    DeliverySide side = DeliverySide.of(viewer, delivery).orElseThrow(NotFound::new);
    boolean recipient = side == DeliverySide.RECIPIENT;
    Feedback feedback =
        new Feedback(
            0,
            id,
            side,
            viewer.party(),
            form.requiredLongText("activities"),
            form.longText("achievements"),
            form.longText("opportunities"),
            form.requiredChoice("met", NeedMet::find).orElse(NeedMet.NOT_SAID),
            recipient ? form.choice("row", names::findRow).orElse("") : "",
            recipient ? form.longText("row-words", 5_000) : "",
            LocalDate.now(clock),
            clock.instant(),
            Optional.empty());
    form.check();
    act.on(delivery.title(), "/deliveries/" + id).text(feedback.activities());
    if (!deliveries.metDenied(delivery, List.of(feedback), deliveries.reopened()).isEmpty()) {
      act.toCheck("deliveries.check.recorded-as-met");
    }
    feedbacks.give(viewer.actor(), feedback);
    return page(id);
  }

  /** Records that the need is met, as the recipient reports. */
  @PostMapping("/deliveries/{id}/met")
  @FormPage("/deliveries/{id}")
  @BindingAct(value = "deliveries.met.record", to = "access.receiver.providers")
  String met(Viewer viewer, Act act, @PathVariable long id) {
    Delivery delivery = deliveries.find(id).orElseThrow(NotFound::new);
    act.on(delivery.title(), "/deliveries/" + id).closes("deliveries.closes.need");
    deliveries.recordMet(viewer.actor(), delivery, feedbacks.listFor(id));
    return page(id);
  }

  @PostMapping("/deliveries/{id}/summary")
  @FormPage("/deliveries/{id}")
  String summarize(Viewer viewer, Form form, @PathVariable long id) {
    Feedback own = own(viewer, id);
    String summary = form.requiredLongText("summary", LONGEST_SUMMARY);
    form.check();
    feedbacks.summarize(viewer.actor(), own, summary);
    return page(id);
  }

  /** The author consents to post its summary only. */
  @PostMapping("/deliveries/{id}/summary/consent")
  @FormPage("/deliveries/{id}")
  @BindingAct(value = "deliveries.act.consent", to = "access.receiver.public")
  String consent(Viewer viewer, Form form, Act act, @PathVariable long id) {
    Feedback own = own(viewer, id);
    LocalDate today = LocalDate.now(clock);
    String document = form.requiredText("document", 500);
    if (own.summary().isEmpty()) {
      form.problem("summary", "deliveries.refused.summary");
    }
    form.check();
    act.on(title(id), "/deliveries/" + id).text(own.summary().orElse(""));
    consents.give(
        viewer.actor(),
        Feedbacks.subject(own.id()),
        ConsentGrant.express(GateKey.CONSENT, Audience.SUMMARY, own.party(), document, today),
        SeenText.of(form),
        today);
    return page(id);
  }

  @PostMapping("/deliveries/{id}/summary/withdrawal")
  @FormPage("/deliveries/{id}")
  @BindingAct(value = "deliveries.act.withdraw", to = "access.receiver.public")
  String withdraw(Viewer viewer, Form form, Act act, @PathVariable long id) {
    Feedback own = own(viewer, id);
    String document = form.requiredText("document", 500);
    form.check();
    act.on(title(id), "/deliveries/" + id);
    consents.withdraw(
        viewer.actor(),
        Feedbacks.subject(own.id()),
        new ConsentWithdrawal(GateKey.CONSENT, Audience.SUMMARY, document),
        LocalDate.now(clock));
    return page(id);
  }

  @GetMapping("/public/results")
  Page posted(Language language) {
    List<ResultsView.Line> lines =
        feedbacks.posted().stream()
            .map(Published::value)
            .map(result -> new ResultsView.Line(result, names.places(result.party(), language)))
            .toList();
    return Page.of(new ResultsView(lines));
  }

  private String title(long id) {
    return deliveries.find(id).orElseThrow(NotFound::new).title();
  }

  private Feedback own(Viewer viewer, long id) {
    if (deliveries.find(id).isEmpty()) {
      throw new NotFound();
    }
    return FeedbackRules.own(viewer, feedbacks.listFor(id)).orElseThrow(NotFound::new);
  }

  private static String page(long id) {
    return "redirect:/deliveries/" + id;
  }
}
