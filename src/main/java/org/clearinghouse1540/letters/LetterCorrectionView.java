package org.clearinghouse1540.letters;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * The form that corrects the record of the dispatch and the receipt of a letter.
 *
 * @param past the earlier values, the most recent first
 */
@Template("letters/correction.jte")
record LetterCorrectionView(Letter letter, FormView form, List<PastDispatch> past) {
  LetterCorrectionView {
    past = List.copyOf(past);
  }
}
