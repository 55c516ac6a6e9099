package org.clearinghouse1540.plans;

import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.stereotype.Component;

/** The documents of a plan as it is now, for its State. */
@Component
public class PlanPapers {
  private final PlanText texts;
  private final PlanDocument documents;

  PlanPapers(PlanText texts, PlanDocument documents) {
    this.texts = texts;
    this.documents = documents;
  }

  /** The usual form: a table with a row for each line. */
  public PrintDocument form(NationalPlan plan, Language language) {
    return documents.of(texts.of(plan), draft(language), language);
  }

  /** The report of progress. */
  public PrintDocument progress(NationalPlan plan, Language language) {
    return documents.progress(texts.of(plan), draft(language), language);
  }

  // The plan as it is now may differ from the text that was submitted.
  private static String draft(Language language) {
    return Texts.get(language, "frame.draft");
  }
}
