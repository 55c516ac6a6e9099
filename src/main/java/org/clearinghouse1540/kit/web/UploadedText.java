package org.clearinghouse1540.kit.web;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.files.FileKind;
import org.clearinghouse1540.kit.files.SandboxedReader;
import org.clearinghouse1540.kit.files.TextRecognition;
import org.clearinghouse1540.kit.text.Language;

/**
 * The text of a file that was sent with a form: read from the file or, if the file is a scan, typed
 * beside it. Where Tesseract is installed, its text is proposed in that field, and a person checks
 * the marked places before the form is accepted.
 */
public final class UploadedText {
  private UploadedText() {}

  /**
   * Reads a file.
   *
   * @param field the field beside the file in which the text of a scan is typed
   * @param languages the languages that are expected, the most likely one first
   * @throws BadInput if the file cannot be read, or is a scan and its text was not typed or checked
   */
  public static DocumentText read(
      Form form, SentFile file, String field, List<Language> languages) {
    return SandboxedReader.readUnlessScan(file.content(), file.name())
        .orElseGet(() -> scan(form, file, field, languages));
  }

  private static DocumentText scan(
      Form form, SentFile file, String field, List<Language> languages) {
    String typed = form.longText(field, DocumentText.MOST_TYPED);
    form.check();
    if (typed.isEmpty()) {
      throw propose(form, file, field, languages);
    }
    long uncertain = TextRecognition.uncertain(typed);
    if (uncertain > 0) {
      throw BadInput.of(field, "kit.scan.marked", uncertain);
    }
    return new DocumentText(
        FileKind.of(file.content()).safeMediaType(file.name()), typed, List.of());
  }

  // A scan that cannot be recognized can still be typed.
  private static BadInput propose(
      Form form, SentFile file, String field, List<Language> languages) {
    TextRecognition.ProposedText proposed = TextRecognition.propose(file.content(), languages);
    proposed.text().ifPresent(text -> form.replace(field, List.of(text)));
    List<Problem> problems = new ArrayList<>();
    proposed.refusal().ifPresent(reason -> problems.add(new Problem("file", reason)));
    problems.add(
        proposed
            .text()
            .map(text -> Problem.of(field, "kit.scan.check", TextRecognition.uncertain(text)))
            .orElseGet(() -> Problem.of(field, "kit.scan.type")));
    return new BadInput(problems);
  }
}
