package org.clearinghouse1540.assistance;

import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.sources.SourceDocument;
import org.clearinghouse1540.sources.SourceDocuments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Records a request with its letter and the consents given in it, in one transaction. */
@Component
class RequestReceiver {
  private final Requests requests;
  private final CaseConsents consents;
  private final SourceDocuments documents;
  private final TransactionTemplate transaction;

  RequestReceiver(
      Requests requests,
      CaseConsents consents,
      SourceDocuments documents,
      TransactionTemplate transaction) {
    this.requests = requests;
    this.consents = consents;
    this.documents = documents;
    this.transaction = transaction;
  }

  /** The letter as a file, with its text. */
  record LetterFile(SentFile file, DocumentText text) {}

  /** The number of the request that was recorded. */
  long receive(Actor actor, ReceiptReader.TypedRequest typed, Optional<LetterFile> letter) {
    Long id =
        transaction.execute(
            status -> {
              ReceivedRequest request = typed.request();
              Optional<Long> document = letter.map(file -> document(actor, request, file));
              long number = requests.receive(actor, request.withDocument(document));
              for (Audience audience : typed.consents()) {
                consents.give(actor, number, consent(request, audience));
              }
              return number;
            });
    return Optional.ofNullable(id).orElseThrow();
  }

  private static CaseConsents.ExpressConsent consent(ReceivedRequest request, Audience audience) {
    String document =
        request.reference().isEmpty()
            ? request.requester() + ", " + request.requestedOn()
            : request.reference();
    return new CaseConsents.ExpressConsent(
        audience,
        document,
        request.requestedOn(),
        Optional.empty(),
        SeenText.writtenInTheSameForm());
  }

  private long document(Actor actor, ReceivedRequest request, LetterFile letter) {
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
