package org.clearinghouse1540.kit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
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
  private static final List<String> WITHOUT_TEXT = List.of("kit.file.scan", "kit.file.no-text");

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
    FileKind kind = FileKind.of(file.content());
    if (kind.isPicture()) {
      return scan(form, file, field, languages);
    }
    try {
      return SandboxedReader.read(file.content(), file.name());
    } catch (BadInput unread) {
      boolean scan =
          kind == FileKind.PDF
              && WITHOUT_TEXT.contains(unread.problems().getFirst().message().key());
      if (!scan) {
        throw unread;
      }
      return scan(form, file, field, languages);
    }
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
    Optional<String> proposed;
    try {
      proposed = TextRecognition.propose(file.content(), languages);
    } catch (BadInput unread) {
      List<org.clearinghouse1540.kit.Problem> problems = new ArrayList<>(unread.problems());
      problems.addAll(BadInput.of(field, "kit.scan.type").problems());
      return new BadInput(problems);
    }
    proposed.ifPresent(text -> form.propose(field, text));
    return proposed
        .map(text -> BadInput.of(field, "kit.scan.check", TextRecognition.uncertain(text)))
        .orElseGet(() -> BadInput.of(field, "kit.scan.type"));
  }
}
