package org.clearinghouse1540.matrix;

import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.states.States;

/**
 * The description of an approved matrix for the API and the feed: its State, its form and the day
 * of its approval. Its fields are on its page and in its files.
 */
public final class ApprovedMatrixFacts {
  private ApprovedMatrixFacts() {}

  /**
   * The description of a matrix.
   *
   * @param form its form
   */
  public static RecordFacts of(
      ApprovedMatrix matrix, FormVersion form, States states, Language language) {
    String state = states.name(matrix.matrix().state(), language);
    return RecordFacts.of(Texts.get(language, "matrix.facts.title", state), language)
        .add("state", "matrix.facts.state", state)
        .received("form", "matrix.facts.form", form.in(language).title())
        .add("approved", "matrix.facts.approved", DateText.of(DateText.day(matrix.at()), language))
        .build();
  }
}
