package org.clearinghouse1540.assistance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.sources.ReportedPiece;
import org.clearinghouse1540.sources.ReportedPieceView;
import org.clearinghouse1540.sources.ReportedPieces;
import org.clearinghouse1540.sources.ReportedView;
import org.springframework.stereotype.Component;

/** The accounts of the letters of requests: the lines that are in no recorded need. */
@Component
class LetterAccounts {
  private final ReportedPieces reported;

  LetterAccounts(ReportedPieces reported) {
    this.reported = reported;
  }

  /** The account of the letter of a request; without counts if none was read or may be seen. */
  ReportedView of(long request, Language language) {
    String record = "request/" + request;
    Map<String, List<ReportedPiece>> groups = new LinkedHashMap<>();
    for (ReportedPiece piece : reported.of(record)) {
      groups.computeIfAbsent(piece.reason().in(language), reason -> new ArrayList<>()).add(piece);
    }
    return new ReportedView(
        reported.counts(record),
        groups.values().stream()
            .map(
                pieces ->
                    new ReportedView.Group(
                        pieces.getFirst().reason(),
                        pieces.stream().map(LetterAccounts::view).toList()))
            .toList(),
        0,
        Optional.empty());
  }

  // The needs were accepted with the request; these lines are shown, and stay as they are.
  private static ReportedPieceView view(ReportedPiece piece) {
    return new ReportedPieceView(
        piece,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}
