package org.clearinghouse1540.letters;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.sources.Original;

/**
 * One letter.
 *
 * @param caseAddress the page of the case that the letter is about, where it is about one
 * @param files the files of the letter, such as the signed letter as a scan
 * @param addsFiles whether the current user may add files
 * @param edit the form that changes the draft, where the current user may
 * @param next the form that records the dispatch or the receipt, where the current user may
 * @param steps the steps of which the letter may announce one, where the current user records its
 *     dispatch
 * @param announced the name of the step that it announces, or empty
 * @param mayCorrect whether the current user may correct the record of its dispatch
 * @param deletion the form that deletes the draft, where the current user drafted it
 */
@Template("letters/letter.jte")
record LetterView(
    Letter letter,
    Optional<String> caseAddress,
    List<Original> files,
    boolean addsFiles,
    Optional<FormView> edit,
    Optional<FormView> next,
    List<Option> steps,
    String announced,
    boolean mayCorrect,
    Optional<FormView> deletion) {
  LetterView {
    files = List.copyOf(files);
    steps = List.copyOf(steps);
  }
}
