package org.clearinghouse1540.assistance;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The corrections of the details of a request that its State asked for.
 *
 * @param current the details as they are
 * @param form the form by which the State asks for one, where the current user may
 * @param past the earlier details, the most recent first
 */
@Template("assistance/correction.jte")
record DetailCorrectionView(
    long id,
    String party,
    RequestDetails current,
    Optional<FormView> form,
    List<Option> languages,
    List<Line> corrections,
    List<PastDetails> past) {
  DetailCorrectionView {
    languages = List.copyOf(languages);
    corrections = List.copyOf(corrections);
    past = List.copyOf(past);
  }

  /**
   * A correction.
   *
   * @param decide the form that decides on it, where the current user may
   */
  record Line(DetailCorrection correction, Optional<FormView> decide) {}
}
