package org.clearinghouse1540.deliveries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ChangedTextView;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.deliveries.DeliveryView.ConsentPanel;
import org.clearinghouse1540.deliveries.DeliveryView.FeedbackLine;
import org.clearinghouse1540.deliveries.DeliveryView.FeedbackPanel;
import org.clearinghouse1540.deliveries.DeliveryView.SummaryPanel;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Component;

/** Prepares the page of a delivery for the current user. */
@Component
final class DeliveryViews {
  private static final String DEFAULT_CURRENCY = "USD";
  private final DeliveryNames names;
  private final DeliveryRecords records;
  private final Requests requests;
  private final Consents consents;
  private final Clock clock;

  DeliveryViews(
      DeliveryNames names,
      DeliveryRecords records,
      Requests requests,
      Consents consents,
      Clock clock) {
    this.names = names;
    this.records = records;
    this.requests = requests;
    this.consents = consents;
    this.clock = clock;
  }

  /** The list of deliveries, with the action that the current user may take. */
  DeliveriesView list(Viewer viewer, Language language) {
    List<DeliveriesView.Line> lines =
        records.deliveries().list().stream()
            .map(
                delivery ->
                    new DeliveriesView.Line(delivery, names.places(delivery.states(), language)))
            .toList();
    return new DeliveriesView(lines, viewer.may(Permission.EDIT_DELIVERIES));
  }

  /** One delivery with its costs and feedback. */
  DeliveryView view(Viewer viewer, Language language, SubmittedForm submitted, Delivery delivery) {
    List<Feedback> given = records.feedbacks().listFor(delivery.id());
    List<DeliveryCosts.RecordedCost> costs = records.costs().list(delivery.id());
    String address = "/deliveries/" + delivery.id();
    Optional<FormView> costForm =
        mayChange(viewer, delivery)
            ? Optional.of(submitted.view(address + "/cost").with("currency", DEFAULT_CURRENCY))
            : Optional.empty();
    return new DeliveryView(
        delivery,
        names.places(delivery.states(), language),
        names.need(delivery, language),
        names.offer(delivery, language),
        needAddress(viewer, delivery),
        costs,
        costForm,
        new DeliveryView.CostChoices(
            DeliveryOptions.costStages(language), DeliveryOptions.corrected(costs, language)),
        met(viewer, delivery, given),
        feedback(delivery, given, language),
        DeliverySide.of(viewer, delivery)
            .map(
                side ->
                    panel(side, FeedbackRules.own(viewer, given), language, submitted, address)),
        mayRefuse(viewer, delivery, given));
  }

  // A side that is asked for feedback and did not answer.
  private boolean mayRefuse(Viewer viewer, Delivery delivery, List<Feedback> given) {
    return delivery.isDone()
        && DeliverySide.of(viewer, delivery).isPresent()
        && FeedbackRules.own(viewer, given).isEmpty()
        && records.refusals().listFor(delivery.id()).stream()
            .noneMatch(refusal -> refusal.party().equals(viewer.party()));
  }

  /** The recipients of a delivery, in words. */
  String recipients(Delivery delivery, Language language) {
    return String.join("; ", names.places(delivery.states(), language));
  }

  /** The need of a delivery, if it is met or withdrawn: a delivery does not change that. */
  Optional<NeedItem> closedNeed(Delivery delivery) {
    return delivery.need().flatMap(requests::findNeed).filter(need -> !need.unmet());
  }

  private DeliveryView.MetPanel met(Viewer viewer, Delivery delivery, List<Feedback> given) {
    Deliveries deliveries = records.deliveries();
    if (!viewer.may(Permission.CONFIRM_NEEDS_MET)) {
      return new DeliveryView.MetPanel(false, Optional.empty());
    }
    boolean denied = !deliveries.metDenied(delivery, given, deliveries.reopened()).isEmpty();
    return new DeliveryView.MetPanel(
        deliveries.awaitsConfirmation(delivery, given),
        delivery
            .need()
            .filter(need -> denied)
            .flatMap(requests::findNeed)
            .map(need -> "/requests/" + need.request()));
  }

  private DeliveryView.FeedbackList feedback(
      Delivery delivery, List<Feedback> given, Language language) {
    FeedbackHistory history = records.history();
    return new DeliveryView.FeedbackList(
        given.stream().map(feedback -> line(feedback, language)).toList(),
        history.listFor(delivery.id()).stream().map(earlier -> line(earlier, language)).toList(),
        history.summaries(delivery.id()),
        records.refusals().listFor(delivery.id()).stream()
            .map(
                refusal ->
                    new DeliveryView.RefusalLine(
                        names.party(refusal.party(), language), refusal.on()))
            .toList());
  }

  static boolean mayChange(Viewer viewer, Delivery delivery) {
    return viewer.is(Role.SECRETARIAT)
        || DeliverySide.of(viewer, delivery).filter(DeliverySide.PROVIDER::equals).isPresent();
  }

  private static Optional<String> needAddress(Viewer viewer, Delivery delivery) {
    if (viewer.may(Permission.ANSWER_NEEDS)) {
      return delivery.need().map(need -> "/open-needs/" + need);
    }
    return viewer.may(Permission.READ_CANDIDATES)
        ? delivery.need().map(need -> "/needs/" + need)
        : Optional.empty();
  }

  private FeedbackLine line(Feedback feedback, Language language) {
    return new FeedbackLine(
        feedback, names.party(feedback.party(), language), names.row(feedback.row(), language));
  }

  private FeedbackPanel panel(
      DeliverySide side,
      Optional<Feedback> own,
      Language language,
      SubmittedForm submitted,
      String address) {
    FormView form =
        submitted
            .view(address + "/feedback")
            .with("activities", own.map(Feedback::activities))
            .with("achievements", own.map(Feedback::achievements))
            .with("opportunities", own.map(Feedback::opportunities))
            .with("met", own.map(feedback -> feedback.met().key()))
            .with("row", own.map(Feedback::row))
            .with("row-words", own.map(Feedback::rowWords));
    List<Option> met =
        Arrays.stream(NeedMet.values())
            .map(answer -> new Option(answer.key(), Texts.get(language, answer.text())))
            .toList();
    return new FeedbackPanel(
        form,
        met,
        side == DeliverySide.RECIPIENT ? names.rowOptions(language) : List.of(),
        own.map(feedback -> summary(feedback, submitted, address)));
  }

  private SummaryPanel summary(Feedback own, SubmittedForm submitted, String address) {
    FormView form = submitted.view(address + "/summary").with("summary", own.summary());
    if (own.summary().isEmpty()) {
      return new SummaryPanel(form, Optional.empty());
    }
    LocalDate today = LocalDate.now(clock);
    List<ConsentRecord> given = consents.list(Feedbacks.subject(own.id()));
    boolean published = given.stream().anyMatch(consent -> consent.holds(today));
    FormView posting =
        published
            ? submitted.view(address + "/summary/withdrawal")
            : seen(submitted.view(address + "/summary/consent"), own);
    ChangedTextView changed =
        new ChangedTextView(
            consents.changes(Feedbacks.subject(own.id())),
            Optional.of(seen(submitted.view(address + "/summary/consent").withIds("again"), own)));
    return new SummaryPanel(
        form, Optional.of(new ConsentPanel(given, published, posting, changed)));
  }

  private FormView seen(FormView form, Feedback own) {
    return consents
        .seen()
        .byOwner(form, Feedbacks.subject(own.id()), List.of(Audience.Use.SUMMARY));
  }
}
