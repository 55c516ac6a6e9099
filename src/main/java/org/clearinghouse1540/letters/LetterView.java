package org.clearinghouse1540.letters;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
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
    Optional<FormView> deletion) {
  LetterView {
    files = List.copyOf(files);
  }
}
