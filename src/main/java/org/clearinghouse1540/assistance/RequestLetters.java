package org.clearinghouse1540.assistance;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.kit.web.UploadedText;
import org.clearinghouse1540.sources.IncomingFile;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.SourceDocuments;
import org.springframework.stereotype.Component;

/** Stores the letter of a request as a document, once for each letter. */
@Component
public class RequestLetters {
  private final SourceDocuments documents;

  RequestLetters(SourceDocuments documents) {
    this.documents = documents;
  }

  /** The letter as a file, with its text. */
  public record LetterFile(SentFile file, DocumentText text) {
    /** Whether a text is that of the file, apart from white space. */
    boolean hasText(String typed) {
      return flowing(typed).equals(flowing(text.text()));
    }

    private static String flowing(String words) {
      return words.replaceAll("\\s+", " ").strip();
    }
  }

  /**
   * Reads the text of a file that was sent, or takes the text that was typed beside a scan.
   *
   * @throws BadInput if it cannot be read, or is a scan and its text was not typed or checked
   */
  public static LetterFile read(Form form, SentFile file) {
    List<Language> languages =
        Stream.concat(
                Language.find(form.value("language")).stream(), Stream.of(Language.EN, Language.FR))
            .distinct()
            .toList();
    return new LetterFile(file, UploadedText.read(form, file, "text", languages));
  }

  /** Keeps the file as received on the record of its request. */
  public void keep(
      Actor actor, long number, ReceivedRequest request, LetterFile letter, long document) {
    SentFile sent = letter.file();
    documents.keepOriginal(
        actor,
        document,
        IncomingFile.of("request/" + number, Original.Kind.LETTER, sent.name(), sent.content())
            .with(request.state(), Original.Readership.CASE));
  }

  /** The number of the document of a letter; the same words are stored once. */
  public long store(Actor actor, ReceivedRequest request, LetterFile letter) {
    String name = letter.file().name();
    return documents.store(
        actor,
        new SourceDocuments.Incoming(
            SourceDocuments.LETTER,
            request.reference().isEmpty() ? name : request.reference(),
            request.language(),
            name,
            letter.text().mediaType(),
            letter.file().content(),
            letter.text().text()));
  }
}
