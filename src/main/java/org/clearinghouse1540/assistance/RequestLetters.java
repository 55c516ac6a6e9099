package org.clearinghouse1540.assistance;

import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.files.SandboxedReader;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.sources.SourceDocument;
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
  public record LetterFile(SentFile file, DocumentText text) {}

  /** Reads the text of a file that was sent. */
  public static LetterFile read(SentFile file) {
    return new LetterFile(file, SandboxedReader.read(file.content(), file.name()));
  }

  /** The number of the document of a letter; the same letter is stored once. */
  public long store(Actor actor, ReceivedRequest request, LetterFile letter) {
    String name = letter.file().name();
    return documents
        .findSame(SourceDocuments.LETTER, letter.file().content(), letter.text().text())
        .map(SourceDocument::id)
        .orElseGet(
            () ->
                documents.add(
                    actor,
                    new SourceDocuments.Incoming(
                        SourceDocuments.LETTER,
                        request.reference().isEmpty() ? name : request.reference(),
                        request.language(),
                        name,
                        letter.text().mediaType(),
                        letter.file().content(),
                        letter.text().text())));
  }
}
