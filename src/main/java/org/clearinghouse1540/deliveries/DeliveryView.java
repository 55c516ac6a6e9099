package org.clearinghouse1540.deliveries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.ChangedTextView;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The page of a delivery.
 *
 * @param recipients the names of the recipients
 * @param needAddress the page of its need, where the current user may open one
 * @param need the title of its need, or empty
 * @param offer the title of its offer, or empty
 * @param costForm the form that adds a cost, where the current user may change the delivery
 * @param costChoices the choices of that form
 * @param met what the current user may record about the need
 * @param panel the current user's own feedback, where the user belongs to one of the sides
 * @param mayRefuse whether the user may answer that no feedback follows
 */
@Template("deliveries/delivery.jte")
record DeliveryView(
    Delivery delivery,
    List<String> recipients,
    String need,
    String offer,
    Optional<String> needAddress,
    List<DeliveryCosts.RecordedCost> costs,
    Optional<FormView> costForm,
    CostChoices costChoices,
    MetPanel met,
    FeedbackList feedback,
    Optional<FeedbackPanel> panel,
    boolean mayRefuse) {
  DeliveryView {
    recipients = List.copyOf(recipients);
    costs = List.copyOf(costs);
  }

  /**
   * The choices of the form of a cost.
   *
   * @param stages the stages of a cost
   * @param corrected the costs on record that it may correct
   */
  public record CostChoices(List<Option> stages, List<Option> corrected) {
    public CostChoices {
      stages = List.copyOf(stages);
      corrected = List.copyOf(corrected);
    }
  }

  /**
   * Whether the need is met, for the user who records it.
   *
   * @param mayRecord whether the need may be recorded as met now
   * @param deniedAt the page of the request, if the feedback no longer says that the need is met
   */
  public record MetPanel(boolean mayRecord, Optional<String> deniedAt) {}

  /**
   * The feedback that the current user may see.
   *
   * @param earlier the feedback that its author replaced, the latest first
   * @param summaries the summaries that their author replaced, the latest first
   * @param refusals the answers that no feedback follows
   */
  public record FeedbackList(
      List<FeedbackLine> current,
      List<FeedbackLine> earlier,
      List<FeedbackSummary> summaries,
      List<RefusalLine> refusals) {
    public FeedbackList {
      current = List.copyOf(current);
      earlier = List.copyOf(earlier);
      summaries = List.copyOf(summaries);
      refusals = List.copyOf(refusals);
    }
  }

  /** The answer of a side that it gives no feedback, with its name in the language of the page. */
  public record RefusalLine(String party, LocalDate on) {}

  /**
   * A feedback with its names in the language of the page.
   *
   * @param row the wording of the row of the matrix that is affected, or empty
   */
  public record FeedbackLine(Feedback feedback, String party, String row) {}

  /**
   * The form for the feedback of the current user's side.
   *
   * @param met the answers to whether the need is met
   * @param rows the rows of the matrix to choose from; none for a provider
   * @param summary the summary, once there is feedback
   */
  public record FeedbackPanel(
      FormView form, List<Option> met, List<Option> rows, Optional<SummaryPanel> summary) {
    public FeedbackPanel {
      met = List.copyOf(met);
      rows = List.copyOf(rows);
    }
  }

  /**
   * The form for the summary of a feedback.
   *
   * @param consent the consents to post the summary, once it is written
   */
  public record SummaryPanel(FormView form, Optional<ConsentPanel> consent) {}

  /**
   * The consents to post a summary.
   *
   * @param published whether one of them is in force
   * @param changed whether the summary was changed since
   * @param form the form that records a consent or its withdrawal
   */
  public record ConsentPanel(
      List<ConsentRecord> consents, boolean published, FormView form, ChangedTextView changed) {
    public ConsentPanel {
      consents = List.copyOf(consents);
    }
  }
}
