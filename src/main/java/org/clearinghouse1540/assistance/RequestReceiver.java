package org.clearinghouse1540.assistance;

import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.sources.ReportedPieces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Records a request with its letter and the consents given in it, in one transaction. */
@Component
class RequestReceiver {
  private final Requests requests;
  private final CaseConsents consents;
  private final RequestLetters letters;
  private final ReportedPieces reported;
  private final TransactionTemplate transaction;

  RequestReceiver(
      Requests requests,
      CaseConsents consents,
      RequestLetters letters,
      ReportedPieces reported,
      TransactionTemplate transaction) {
    this.requests = requests;
    this.consents = consents;
    this.letters = letters;
    this.reported = reported;
    this.transaction = transaction;
  }

  /**
   * Records a request.
   *
   * @param account the account of the lines of the letter, if it was read
   * @return the number of the request
   */
  long receive(
      Actor actor,
      ReceiptReader.TypedRequest typed,
      Optional<RequestLetters.LetterFile> letter,
      Optional<ContentAccount> account) {
    Long id =
        transaction.execute(
            status -> {
              ReceivedRequest request = request(typed, letter, account);
              Optional<Long> document = letter.map(file -> letters.store(actor, request, file));
              long number = requests.receive(actor, request.withDocument(document));
              document.ifPresent(
                  kept -> letters.keep(actor, number, request, letter.orElseThrow(), kept));
              account.ifPresent(
                  lines -> reported.keep("request/" + number, request.state(), lines));
              for (Audience audience : typed.consents()) {
                consents.give(actor, number, consent(request, audience));
              }
              return number;
            });
    return Optional.ofNullable(id).orElseThrow();
  }

  // The text that was only read from the file is kept with the file, which fewer people may open.
  private static ReceivedRequest request(
      ReceiptReader.TypedRequest typed,
      Optional<RequestLetters.LetterFile> letter,
      Optional<ContentAccount> account) {
    ReceivedRequest request = typed.request();
    boolean fromFile =
        account.isPresent() && letter.filter(file -> file.hasText(request.text())).isPresent();
    return fromFile ? request.withoutText() : request;
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
}
