package org.clearinghouse1540.deliveries;

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
 * @param costStages the stages of a cost
 * @param mayRecordMet whether the current user may record that the need is met
 * @param panel the current user's own feedback, where the user belongs to one of the sides
 */
@Template("deliveries/delivery.jte")
record DeliveryView(
    Delivery delivery,
    List<String> recipients,
    String need,
    String offer,
    Optional<String> needAddress,
    List<Cost> costs,
    Optional<FormView> costForm,
    List<Option> costStages,
    boolean mayRecordMet,
    List<FeedbackLine> feedback,
    Optional<FeedbackPanel> panel) {
  DeliveryView {
    recipients = List.copyOf(recipients);
    costs = List.copyOf(costs);
    costStages = List.copyOf(costStages);
    feedback = List.copyOf(feedback);
  }

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
